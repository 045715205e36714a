namespace Bekend.Connector.Loading;

/// <summary>Names of the formats.</summary>
internal static class RowFormats
{
    public const string Csv = "csv";
    public const string Ndjson = "ndjson";

    /// <summary>What a file of this name holds: NDJSON by its extension, else CSV.</summary>
    public static RowFormat OfPath(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".NDJSON" or ".JSONL" ? RowFormat.Ndjson : RowFormat.Csv;

    /// <summary>Reads a name; null when it is none.</summary>
    public static RowFormat? Parse(string name) => name switch
    {
        Csv => RowFormat.Csv,
        Ndjson => RowFormat.Ndjson,
        _ => null,
    };
}
