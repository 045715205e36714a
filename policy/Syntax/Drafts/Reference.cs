using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>One use of a name that must be defined elsewhere in the file.</summary>
internal sealed record Reference(ReferenceKind Kind, string Name, Mark Mark);
