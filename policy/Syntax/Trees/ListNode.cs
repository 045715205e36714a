namespace Bekend.Policies.Syntax.Trees;

internal sealed record ListNode(Mark Mark, IReadOnlyList<Node> Items) : Node(Mark);
