using Bekend.Indexing.Signals;
using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Rotation;

/// <summary>Where a covenant's key stands, ready to use: with the factor, and the way back, while the key changes.</summary>
/// <param name="stored">As stored; null when the index has never had anything of the covenant.</param>
/// <param name="factor">From the version to the next; null when nothing changes.</param>
internal sealed class CovenantStand(KeyStand? stored, RotationFactor? factor) : IDisposable
{
    private readonly RotationFactor? _back = factor?.Invert();

    public KeyStand? Stored { get; } = stored;

    /// <summary>The version that pseudonyms are taken to be under.</summary>
    /// <param name="asked">The version they are said to be under; null when it is left out.</param>
    /// <returns>Null when rows of that version are not here, or when it is left out while two versions hold: doubt refuses.</returns>
    public int? Resolve(int? asked) => Stored switch
    {
        null => asked ?? KeyStand.First.Version,
        { Next: null } stand => asked is null || asked == stand.Version ? stand.Version : null,
        { } stand => asked == stand.Version || asked == stand.Next ? asked : null,
    };

    /// <summary>Where the key stands for pseudonyms of a resolved version.</summary>
    public KeyStand For(int version) => Stored ?? new(version, null);

    /// <summary>Makes of keys of one version those of the newest version and, while the key changes, those of the version before.</summary>
    /// <param name="version">A resolved version.</param>
    /// <param name="keys">As the index stores them under that version.</param>
    /// <exception cref="ObjectDisposedException">The change is over; look again where the key stands.</exception>
    public (IReadOnlyList<IndexedKey> Newest, IReadOnlyList<IndexedKey> Earlier) Split(int version, IReadOnlyList<IndexedKey> keys)
    {
        if (factor is null)
        {
            return (keys, []);
        }

        return version == Stored!.Value.Next ? (keys, Multiply(_back!, keys)) : (Multiply(factor, keys), keys);
    }

    /// <summary>Brings stored keys to the next version, all at once.</summary>
    /// <exception cref="ObjectDisposedException">The change is over.</exception>
    public IReadOnlyList<SignalRecord> Rekey(IReadOnlyList<SignalRecord> signals)
    {
        var keys = Multiply(factor!, [.. signals.SelectMany(signal => signal.Keys)]);
        var rekeyed = new List<SignalRecord>(signals.Count);
        var at = 0;
        foreach (var signal in signals)
        {
            rekeyed.Add(signal with { Keys = [.. keys.Skip(at).Take(signal.Keys.Count)] });
            at += signal.Keys.Count;
        }

        return rekeyed;
    }

    public void Dispose()
    {
        factor?.Dispose();
        _back?.Dispose();
    }

    private static IReadOnlyList<IndexedKey> Multiply(RotationFactor by, IReadOnlyList<IndexedKey> keys)
    {
        var before = new byte[keys.Count * GroupElement.Size];
        for (var i = 0; i < keys.Count; i++)
        {
            keys[i].Pseudonym.CopyTo(before, i * GroupElement.Size);
        }

        var after = new byte[before.Length];
        if (!by.TryApply(before, after))
        {
            throw new InvalidOperationException("A stored key is not a valid point.");
        }

        return [.. keys.Select((key, i) => key with { Pseudonym = after.AsSpan(i * GroupElement.Size, GroupElement.Size).ToArray() })];
    }
}
