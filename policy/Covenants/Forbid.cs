namespace Bekend.Policies.Covenants;

/// <summary>One prohibition (`verboden`). It wins over every rule.</summary>
/// <param name="Id">Unique among rules and forbids.</param>
/// <param name="Article">Article of the covenant.</param>
/// <param name="Conditions">When it strikes (`als`).</param>
/// <param name="Because">Why, in plain Dutch (`omdat`).</param>
public sealed record Forbid(string Id, string Article, ForbidConditions Conditions, string Because);
