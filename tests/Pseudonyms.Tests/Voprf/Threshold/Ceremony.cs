using Bekend.Pseudonyms.Voprf.Threshold;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf.Threshold;

/// <summary>All holders of one key, and the messages between them where a test can alter them.</summary>
internal sealed class Ceremony : IDisposable
{
    internal Ceremony(int needed, int holders, string covenant = "overlast", int version = 1)
    {
        Keys = [.. Enumerable.Range(0, holders).Select(_ => MemberKey.Generate())];
        Polynomials = [.. Enumerable.Range(0, holders).Select(_ => SharePolynomial.Generate(needed))];
        Rules = new(covenant, version, new(needed, holders), [.. Keys.SelectMany(key => key.PublicKey.ToArray())]);
    }

    internal KeyCeremony Rules { get; }

    internal MemberKey[] Keys { get; }

    internal SharePolynomial[] Polynomials { get; }

    internal int Holders => Keys.Length;

    internal byte[] Commitments => [.. Polynomials.SelectMany(polynomial => polynomial.Commitments.ToArray())];

    internal byte[] Hashes => [.. Polynomials.SelectMany((polynomial, i) => Rules.HashCommitments(i + 1, polynomial.Commitments.Span))];

    /// <summary>Makes a key from end to end.</summary>
    internal static List<CeremonyResult.Share> MakeKey(int needed, int holders)
    {
        using var ceremony = new Ceremony(needed, holders);
        return [.. Enumerable.Range(1, holders).Select(holder => Assert.IsType<CeremonyResult.Share>(ceremony.Take(holder)))];
    }

    /// <summary>The letters of every dealer, by dealer and receiver.</summary>
    internal byte[][] LettersOf(int dealer) =>
        [.. Rules.WriteShares(dealer, Keys[dealer - 1], Polynomials[dealer - 1], Hashes).Chunk(KeyCeremony.ShareLetterSize)];

    /// <summary>The letters to one holder, of all dealers.</summary>
    internal byte[][] LettersTo(int holder) => [.. Enumerable.Range(1, Holders).Select(dealer => LettersOf(dealer)[holder - 1])];

    internal CeremonyResult Take(int holder) => Take(holder, Commitments, LettersTo(holder));

    internal CeremonyResult Take(int holder, byte[] commitments, byte[][] letters) =>
        Rules.TakeShares(holder, Keys[holder - 1], Hashes, commitments, [.. letters.SelectMany(letter => letter)]);

    internal static PartialEvaluation Evaluate(int holder, CeremonyResult.Share share, ReadOnlySpan<byte> blinded)
    {
        Assert.True(share.Secret.TryEvaluate(blinded, out var evaluation));
        return new(holder, evaluation.Elements, evaluation.Proof);
    }

    /// <summary>The key itself, which nobody has: the sum of all that the polynomials hide.</summary>
    internal byte[] Secret()
    {
        var sum = new byte[Scalar.Size];
        foreach (var polynomial in Polynomials)
        {
            Scalar.Add(sum, polynomial.Export().AsSpan(0, Scalar.Size), sum);
        }

        return sum;
    }

    public void Dispose()
    {
        Array.ForEach(Keys, key => key.Dispose());
        Array.ForEach(Polynomials, polynomial => polynomial.Dispose());
    }
}
