namespace Bekend.Policies.Syntax.Trees;

/// <summary>A mapping in file order; its keys are distinct.</summary>
internal sealed record MapNode(Mark Mark, IReadOnlyList<MapEntry> Entries) : Node(Mark);
