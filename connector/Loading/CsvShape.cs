namespace Bekend.Connector.Loading;

/// <summary>What splitting a text found.</summary>
internal enum CsvShape
{
    /// <summary>A whole record.</summary>
    Complete,

    /// <summary>A quoted field goes on beyond the text.</summary>
    Open,

    /// <summary>Quotes that cannot be understood.</summary>
    Malformed,
}
