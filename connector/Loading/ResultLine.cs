namespace Bekend.Connector.Loading;

/// <summary>What became of one input line, as it stands in the result file. Nothing identifying.</summary>
internal sealed record ResultLine
{
    /// <summary>Line in the input file, from 1; 0 when this is about a signal that the file does not have.</summary>
    public required int Regel { get; init; }

    /// <summary>Reference of the signal; null when the row was no signal.</summary>
    public string? Kenmerk { get; init; }

    /// <summary>A status word of the wire, <see cref="Skipped"/> or <see cref="Withdrawing"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Fout { get; init; }

    /// <summary>Id of the signal at the gateway.</summary>
    public string? Id { get; init; }

    /// <summary>Keyed digest of the row, to see whether it changed since.</summary>
    public string? Afdruk { get; init; }

    /// <summary>Status of a row without a subject.</summary>
    public const string Skipped = "overgeslagen";

    /// <summary>Status of a signal that is about to be withdrawn.</summary>
    public const string Withdrawing = "intrekken";
}
