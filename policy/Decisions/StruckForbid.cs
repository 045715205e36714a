namespace Bekend.Policies.Decisions;

/// <summary>A forbid that struck, with its own words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Its article.</param>
/// <param name="Because">Why, in plain Dutch, as the covenant says it.</param>
public sealed record StruckForbid(string Id, string Article, string Because);
