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

    /// <summary>True when all of this is what would happen.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Rows registered earlier whose signal is not there any more; null when the gateway was not asked.</summary>
    public int? Gone { get; init; }

    /// <summary>Rows fit to register; only in a dry run without the gateway.</summary>
    public int? Fit { get; init; }

    /// <summary>Rows without a strong key; only in a dry run.</summary>
    public int? Weak { get; init; }

    /// <summary>The first fifty of their lines; only in a dry run.</summary>
    public IReadOnlyList<int>? WeakLines { get; init; }

    /// <summary>Signals withdrawn since the file does not have them; null when not asked for.</summary>
    public int? Withdrawn { get; init; }

    /// <summary>Why nothing is withdrawn although it was asked for.</summary>
    public string? HeldBack { get; init; }

    /// <summary>Why it stopped before the last row; null when it did not.</summary>
    public required string? Stopped { get; init; }

    /// <summary>The result file; null in a dry run.</summary>
    public required string? Results { get; init; }
}
