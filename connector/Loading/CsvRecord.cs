namespace Bekend.Connector.Loading;

/// <summary>One record of the file.</summary>
/// <param name="Line">Number of its first line, from 1.</param>
/// <param name="Raw">The record as it stands in the file, for recognising it again.</param>
/// <param name="Fields">Its fields; null when it could not be split.</param>
/// <param name="Fault">Why it could not be split, nothing of its content.</param>
internal sealed record CsvRecord(int Line, string Raw, IReadOnlyList<string>? Fields, string? Fault)
{
    /// <summary>The fields may hold identities.</summary>
    public override string ToString() => $"record on line {Line}";
}
