namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>How many holders share a key, and how many of them it takes.</summary>
/// <param name="Needed">t: holders that must evaluate, 1 to <paramref name="Holders"/>. Fewer learn and can do nothing.</param>
/// <param name="Holders">n: holders that have a share, 1 to <see cref="MaxHolders"/>, numbered from 1.</param>
public readonly record struct ThresholdShape(int Needed, int Holders)
{
    /// <summary>Most holders of one key. Every holder deals to every other: more is no agreement between organisations any more.</summary>
    public const int MaxHolders = 16;

    /// <summary>Whether 1 ≤ t ≤ n ≤ <see cref="MaxHolders"/>.</summary>
    public bool IsValid => Needed >= 1 && Needed <= Holders && Holders <= MaxHolders;

    /// <summary>Whether a number is that of a holder.</summary>
    public bool Has(int holder) => holder >= 1 && holder <= Holders;

    /// <exception cref="ArgumentOutOfRangeException">It is not valid.</exception>
    internal void Demand()
    {
        if (!IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(Needed), "a key is shared by 1 to 16 holders, of whom 1 or more are needed");
        }
    }
}
