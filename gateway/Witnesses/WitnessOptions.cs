using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Witnesses;

/// <summary>Who cosigns the log's checkpoints. Section <c>Witnesses</c>.</summary>
public sealed class WitnessOptions
{
    /// <summary>File with the witnesses, their addresses and how many are enough (C2SP tlog-policy). Empty: nobody is asked.</summary>
    public string PolicyFile { get; set; } = string.Empty;

    /// <summary>Time between two looks whether the newest checkpoint is cosigned: 1 s to 1 h. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait for one witness: 100 ms to 1 min. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether receipts wait for enough cosignatures, at most <see cref="Timeout"/>, and carry them. Default false: they do not wait.</summary>
    public bool InReceipts { get; set; }

    /// <summary>How long enough cosignatures may be missing before nothing is disclosed any more (503): 1 s to 30 days. Null, the default: it goes on.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan? StopAfter { get; set; }
}
