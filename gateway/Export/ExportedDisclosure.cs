using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Export;

/// <summary>A disclosure as it is exported, or what is left of it.</summary>
/// <param name="Position">Its place in the log, from 0.</param>
/// <param name="Entry">The entry at that place; null when the store has none.</param>
internal abstract record ExportedDisclosure(long Position, byte[]? Entry)
{
    /// <summary>Says nothing about who asked.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Position}";

    /// <summary>It was held against the log, and is opened.</summary>
    public sealed record Opened(long Position, byte[]? Entry, CheckedDisclosure.Intact Disclosure) : ExportedDisclosure(Position, Entry);

    /// <summary>Its content is gone.</summary>
    /// <param name="Record">The entry of type 3 that says so; null where the key of its month is destroyed.</param>
    public sealed record Erased(long Position, byte[]? Entry, CheckedRecord.Intact? Record) : ExportedDisclosure(Position, Entry);

    /// <summary>It does not fit the log; nothing of it is shown.</summary>
    public sealed record Damaged(long Position, byte[]? Entry, DisclosureDamage Damage) : ExportedDisclosure(Position, Entry);
}
