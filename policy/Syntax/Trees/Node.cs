namespace Bekend.Policies.Syntax.Trees;

/// <summary>One node of the file, with its place. No types are guessed: a scalar is text until a section reads it.</summary>
internal abstract record Node(Mark Mark);
