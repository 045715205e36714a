namespace Bekend.Policies.Differences.Spaces;

/// <summary>One rule or forbid as the classes it takes, its head left aside.</summary>
/// <param name="Cells">Cells it takes, ascending.</param>
/// <param name="Bits">Bits it takes in each of those cells.</param>
/// <param name="Duties">What a permit by it brings with it, in words that compare.</param>
/// <param name="Key">The same for two that take the same classes, heads included, with the same duties.</param>
internal sealed record Clause(int[] Cells, ulong[] Bits, IReadOnlyList<string> Duties, string Key)
{
    /// <summary>Adds its classes to a set.</summary>
    public void AddTo(ulong[] set)
    {
        foreach (var cell in Cells)
        {
            var words = set.AsSpan(cell * Bits.Length, Bits.Length);
            for (var i = 0; i < words.Length; i++)
            {
                words[i] |= Bits[i];
            }
        }
    }
}
