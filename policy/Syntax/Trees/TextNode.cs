namespace Bekend.Policies.Syntax.Trees;

/// <param name="Mark">Where the text starts.</param>
/// <param name="Text">The text, unquoted.</param>
/// <param name="IsPlain">True when written without quotes or block markers.</param>
internal sealed record TextNode(Mark Mark, string Text, bool IsPlain) : Node(Mark);
