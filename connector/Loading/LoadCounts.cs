namespace Bekend.Connector.Loading;

/// <summary>How many rows came to which end.</summary>
internal sealed record LoadCounts
{
    /// <summary>Rows read, not counting the header.</summary>
    public int Read { get; init; }

    /// <summary>Signals that are new.</summary>
    public int Added { get; init; }

    /// <summary>Signals that replaced one with the same reference.</summary>
    public int Changed { get; init; }

    /// <summary>Signals that were there already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows refused, here or by the gateway.</summary>
    public int Refused { get; init; }

    /// <summary>Rows without a subject.</summary>
    public int Skipped { get; init; }

    /// <summary>Rows that an earlier run registered and whose signal is there.</summary>
    public int Earlier { get; init; }

    /// <summary>Rows that an earlier run registered and whose signal is not there any more: withdrawn or expired.</summary>
    public int Gone { get; init; }

    /// <summary>Rows that a dry run without the gateway found fit to register.</summary>
    public int Fit { get; init; }

    /// <summary>Rows that have come to an end.</summary>
    public int Finished => Added + Changed + Unchanged + Refused + Skipped + Earlier + Gone + Fit;
}
