using Bekend.Connector.Asking;

namespace Bekend.Connector.Loading;

/// <summary>What to load and how to read it.</summary>
internal sealed record LoadRequest
{
    /// <summary>File in UTF-8, or <c>-</c> for standard input.</summary>
    public required string Path { get; init; }

    /// <summary>How it is written.</summary>
    public required RowFormat Format { get; init; }

    /// <summary>Result file; by default the input's name with <c>.results.ndjson</c> after it.</summary>
    public required string ResultsPath { get; init; }

    /// <summary>Covenant id.</summary>
    public required string Covenant { get; init; }

    /// <summary>Whether rows are about persons or addresses.</summary>
    public required SubjectKind Subject { get; init; }

    /// <summary>Values for rows that have none of their own.</summary>
    public required SignalDefaults Defaults { get; init; }

    /// <summary>Header by field, for columns not named after their field.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary>Separator; null to find out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>True to tell what would happen without sending or recording anything.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>True to check the rows of a dry run only, without asking the gateway what it has.</summary>
    public bool IsOffline { get; init; }

    /// <summary>File that a dry run tells what would become of each row; null for none.</summary>
    public string? ReportPath { get; init; }

    /// <summary>True to withdraw, at the end, the signals that the file does not have.</summary>
    public bool WithdrawMissing { get; init; }
}
