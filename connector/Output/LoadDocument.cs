namespace Bekend.Connector.Output;

/// <summary>A finished load as <c>bekend signals load --json</c> prints it.</summary>
internal sealed record LoadDocument
{
    public required int Read { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Refused { get; init; }

    public required int Skipped { get; init; }

    public required int Earlier { get; init; }

    /// <summary>Rows fit to register; only in a dry run.</summary>
    public int? Fit { get; init; }

    /// <summary>Why it stopped before the last row; null when it did not.</summary>
    public required string? Stopped { get; init; }

    /// <summary>The result file; null in a dry run.</summary>
    public required string? Results { get; init; }
}
