namespace Bekend.Connector.Exporting;

/// <summary>How many disclosures an export has.</summary>
/// <param name="Disclosures">Opened.</param>
/// <param name="Erased">Whose content is gone.</param>
/// <param name="Damaged">That do not fit the log, as the gateway says itself.</param>
internal sealed record ExportCounts(long Disclosures, long Erased, long Damaged)
{
    /// <summary>All of them.</summary>
    public long Total() => Disclosures + Erased + Damaged;

    /// <summary>With one line more.</summary>
    public ExportCounts With(ExportLine line) => line switch
    {
        ExportLine.Opened => this with { Disclosures = Disclosures + 1 },
        ExportLine.Erased => this with { Erased = Erased + 1 },
        ExportLine.Damaged => this with { Damaged = Damaged + 1 },
        _ => this,
    };
}
