using System.Security.Cryptography;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Asking;

/// <summary>A subject's keys among fakes: always the same number, in an order that tells nothing.</summary>
/// <remarks>
/// A fake is 32 random bytes that are hashed and blinded as a key is, and takes a random kind. So neither the number
/// of keys nor a missing BSN shows, not even in the time it takes.
/// </remarks>
internal sealed class PaddedKeys
{
    private const int FakeLength = 32;

    private PaddedKeys(IReadOnlyList<MatchKeyKind> kinds, Blinding blinding)
    {
        Kinds = kinds;
        Blinding = blinding;
    }

    /// <summary>Kind that each element is sent as, by position.</summary>
    public IReadOnlyList<MatchKeyKind> Kinds { get; }

    /// <summary>The blinded elements, by position; the caller disposes.</summary>
    public Blinding Blinding { get; }

    /// <summary>Pads, shuffles and blinds. Of too many keys the strongest are kept.</summary>
    public static PaddedKeys Create(Subject subject)
    {
        var items = Mix(subject);
        try
        {
            var blinding = Blinding.Create([.. items.Select(item => item.Input)]);
            return new PaddedKeys([.. items.Select(item => item.Kind)], blinding);
        }
        finally
        {
            foreach (var item in items)
            {
                CryptographicOperations.ZeroMemory(item.Input);
            }
        }
    }

    /// <summary>The inputs in the order they are sent; apart from blinding, so that a test can see which are real.</summary>
    internal static (MatchKeyKind Kind, byte[] Input)[] Mix(Subject subject)
    {
        var size = subject.Kind.Elements();
        var kinds = subject.Kind.Kinds();
        var items = new (MatchKeyKind Kind, byte[] Input)[size];
        for (var i = 0; i < size; i++)
        {
            items[i] = i < subject.Keys.Count
                ? (subject.Keys[i].SentAs, subject.Keys[i].ToOprfInput())
                : (kinds[RandomNumberGenerator.GetInt32(kinds.Count)], RandomNumberGenerator.GetBytes(FakeLength));
        }

        RandomNumberGenerator.Shuffle(items.AsSpan());
        return items;
    }
}
