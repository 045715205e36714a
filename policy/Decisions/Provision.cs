namespace Bekend.Policies.Decisions;

/// <summary>A rule of a covenant, as a decision refers to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Its article.</param>
public sealed record Provision(string Id, string Article);
