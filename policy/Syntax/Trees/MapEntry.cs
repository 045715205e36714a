namespace Bekend.Policies.Syntax.Trees;

internal sealed record MapEntry(TextNode Key, Node Value);
