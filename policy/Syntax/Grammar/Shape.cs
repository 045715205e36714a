using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bekend.Policies.Syntax.Grammar;

/// <summary>What a value looks like.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>Text that is not blank. Unquoted numbers are texts too: no types are guessed.</summary>
    /// <param name="Form">What the whole text looks like, or null for any.</param>
    public sealed record Text(Regex? Form = null) : Shape;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Boolean : Shape;

    /// <summary>A whole number.</summary>
    public sealed record Integer(int Min, int Max) : Shape;

    /// <summary>One of some words.</summary>
    public sealed record Words(ImmutableArray<string> Values) : Shape;

    /// <summary>One value, or a list of at least one, without repeats: "one of".</summary>
    public sealed record Many(Shape Item) : Shape;

    /// <summary>A list of at least one.</summary>
    public sealed record List(Shape Item) : Shape;

    /// <summary>A mapping from names that the author chooses; at least one.</summary>
    public sealed record Named(Shape Item) : Shape;

    /// <summary>A mapping with fixed keys.</summary>
    public sealed record Map(Section Section) : Shape;

    /// <summary>One of some shapes.</summary>
    public sealed record Either(ImmutableArray<Shape> Shapes) : Shape;
}
