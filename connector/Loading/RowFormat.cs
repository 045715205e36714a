namespace Bekend.Connector.Loading;

/// <summary>How the input is written.</summary>
internal enum RowFormat
{
    /// <summary>Fields between separators, under a header line.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
