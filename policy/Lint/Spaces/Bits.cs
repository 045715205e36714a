namespace Bekend.Policies.Lint.Spaces;

/// <summary>A set of small whole numbers, such as places in a list. Immutable; two sets are compared only when made for the same list.</summary>
internal sealed class Bits
{
    private readonly ulong[] words;

    private Bits(ulong[] words) => this.words = words;

    public bool IsEmpty => Array.TrueForAll(words, word => word == 0);

    /// <summary>The numbers below a size for which something holds.</summary>
    public static Bits Where(int size, Func<int, bool> holds)
    {
        var words = new ulong[(size + 63) / 64];
        for (var i = 0; i < size; i++)
        {
            if (holds(i))
            {
                words[i / 64] |= 1UL << (i % 64);
            }
        }

        return new Bits(words);
    }

    public bool Meets(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWithin(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & ~other.words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public bool IsSame(Bits other) => words.AsSpan().SequenceEqual(other.words);

    public Bits And(Bits other) => new([.. words.Zip(other.words, (a, b) => a & b)]);

    public Bits Except(Bits other) => new([.. words.Zip(other.words, (a, b) => a & ~b)]);
}
