using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Disclosure;

/// <summary>A record ready to be sequenced: a public entry and, apart from it, the encrypted content.</summary>
/// <param name="Entry">122 bytes, nothing identifying.</param>
/// <param name="Leaf">Hash of the entry.</param>
/// <param name="Bucket">Month in which the content expires.</param>
/// <param name="WrappedKey">The record's key under its bucket's key.</param>
/// <param name="Payload">The content under the record's key.</param>
/// <param name="Answers">The question it answers, or null.</param>
internal sealed record SealedRecord(
    Guid Id, byte[] Entry, Digest Leaf, uint Bucket, byte[] WrappedKey, byte[] Payload, Guid? Answers)
{
    /// <summary>The waiting question it refuses, or null.</summary>
    public RefusedQuestion? Refuses { get; init; }

    /// <summary>Whether a second record with its id is left out.</summary>
    public bool IsOnce { get; init; }

    /// <summary>What happens with it in the store, or null; one that has nothing to change is left out.</summary>
    public RecordEffect? Effect { get; init; }

    /// <summary>The signal whose history it is part of, stored with it; null for everything else.</summary>
    public SignalMark? Signal { get; init; }

    /// <summary>To whom it is a notice, stored with it; null for everything else.</summary>
    public NoticeMark? Notice { get; init; }

    /// <summary>The question that it closes, and how; null when it closes none.</summary>
    public ClosedQuestion? Closes => Answers is { } answered ? new(answered, false) : Refuses is { } refused ? new(refused.Id, true) : null;

    /// <summary>What a disclosure is listed by, stored with it; null for every other type.</summary>
    public DisclosureOverview? Overview { get; init; }
}
