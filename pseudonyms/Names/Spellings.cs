namespace Bekend.Pseudonyms.Names;

/// <summary>The spellings in which a name is read.</summary>
internal static class Spellings
{
    /// <summary>The spelling of the wire format first.</summary>
    public static IReadOnlyList<Spelling> All { get; } = [Spelling.Wire, Spelling.Typed];
}
