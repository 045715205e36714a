using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>A value and where the file says so.</summary>
internal readonly record struct Located<T>(T Value, Mark Mark);
