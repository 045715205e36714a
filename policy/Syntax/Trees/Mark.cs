namespace Bekend.Policies.Syntax.Trees;

/// <summary>A place in the file; line and column from 1.</summary>
internal readonly record struct Mark(int Line, int Column)
{
    public static readonly Mark Start = new(1, 1);
}
