namespace Bekend.Policies.Covenants;

/// <summary>How the person it is about is told (`betrokkene`).</summary>
/// <param name="Inform">When and how (`informeren`).</param>
/// <param name="Exception">The ground for telling later or not at all (`uitzondering`).</param>
public sealed record SubjectNotice(string? Inform, string? Exception);
