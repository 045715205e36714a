using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Disclosure;

/// <summary>Something that must be on record before it has effect.</summary>
/// <param name="Id">Names the entry; also the id of the disclosure or decision.</param>
/// <param name="Type">What it is.</param>
/// <param name="Time">When it happened.</param>
/// <param name="RetainUntil">When its content is erased; the entry itself stays.</param>
/// <param name="Pseudonyms">The subject's pseudonyms, real and fake alike; may be empty.</param>
/// <param name="Fields">The content, each field committed to on its own.</param>
internal sealed record LogRecord(
    Guid Id,
    EntryType Type,
    DateTimeOffset Time,
    DateTimeOffset RetainUntil,
    IReadOnlyList<byte[]> Pseudonyms,
    IReadOnlyList<RecordField> Fields)
{
    /// <summary>The question this record answers; it can be answered once. Null for everything else.</summary>
    public Guid? Answers { get; init; }

    /// <summary>The waiting question that this record refuses, once. Null for everything else.</summary>
    public RefusedQuestion? Refuses { get; init; }

    /// <summary>The record's key, 32 bytes, where everybody may compute it because nothing is to be hidden; null for a random one.</summary>
    public ReadOnlyMemory<byte>? Key { get; init; }

    /// <summary>
    /// Whether the id says all there is to tell it by, so that a second record with that id is left out: for what is told again
    /// after a crash.
    /// </summary>
    public bool IsOnce { get; init; }

    /// <summary>What happens in the store with it, or not at all. Null for everything else.</summary>
    public RecordEffect? Effect { get; init; }

    /// <summary>The signal whose history it is part of. Null for everything else.</summary>
    public SignalMark? Signal { get; init; }

    /// <summary>To whom it is a notice, stored with it. Null for everything else.</summary>
    public NoticeMark? Notice { get; init; }

    /// <summary>Id of its purpose in the register of processing activities. Null for what is no disclosure, or has a purpose that its covenant does not know.</summary>
    public string? ProcessingActivity { get; init; }

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => $"{Type} {Id}";
}
