namespace Bekend.Connector.Exporting;

/// <summary>One line of an export, as the gateway writes it; believed by nobody yet.</summary>
internal abstract record ExportLine
{
    private ExportLine()
    {
    }

    /// <summary>Says nothing about who asked.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The first line: what is exported.</summary>
    /// <param name="From">First Dutch calendar day, yyyy-mm-dd.</param>
    /// <param name="To">Last one, included.</param>
    /// <param name="Receipt">Proves that the export itself is on the log.</param>
    public sealed record Begin(string Covenant, string From, string To, DateTimeOffset ExportedAt, string Receipt) : ExportLine;

    /// <summary>A disclosure, opened.</summary>
    public sealed record Opened(OpenedRecord Record) : ExportLine;

    /// <summary>A disclosure whose content is gone.</summary>
    /// <param name="Erasure">The record that says so; null where the key of its month is destroyed.</param>
    public sealed record Erased(PlacedEntry Place, OpenedRecord? Erasure) : ExportLine;

    /// <summary>A disclosure that, as the gateway says itself, does not fit the log.</summary>
    /// <param name="Place">Its entry; null when the gateway has none.</param>
    /// <param name="Damage">In the gateway's word.</param>
    public sealed record Damaged(long Index, PlacedEntry? Place, string Damage) : ExportLine;

    /// <summary>The last line: how many there were.</summary>
    public sealed record End(ExportCounts Counts) : ExportLine;
}
