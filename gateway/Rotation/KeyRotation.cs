namespace Bekend.Gateway.Rotation;

/// <summary>A change of a covenant's key, from one version to the next.</summary>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="LogIndex">Place of the entry that says so.</param>
/// <param name="Step">How far it is.</param>
internal sealed record KeyRotation(string Covenant, int From, DateTimeOffset StartedAt, long LogIndex, RotationStep Step)
{
    /// <summary>The new version.</summary>
    public int To => From + 1;

    /// <summary>Signals that were to be brought over when it began; null before.</summary>
    public long? Total { get; init; }

    /// <summary>Signals that are still to be brought over, as last heard; null before.</summary>
    public long? Remaining { get; init; }

    /// <summary>When the new version came into use; null before.</summary>
    public DateTimeOffset? SwitchedAt { get; init; }

    /// <summary>When the old version ceases to hold: nothing that was begun under it can be finished later. Null before the switch.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>When the old version was destroyed; null before.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
