namespace Bekend.Connector.Exporting;

/// <summary>In what form disclosures are written.</summary>
internal enum ExportFormat
{
    /// <summary>One JSON object a line, with all that proves it: to be audited.</summary>
    NdJson,

    /// <summary>A table, without what proves it: to be read in a spreadsheet.</summary>
    Csv,
}
