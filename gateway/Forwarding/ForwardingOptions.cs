using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Forwarding;

/// <summary>The services behind the gateway. Section <c>Forwarding</c>.</summary>
public sealed class ForwardingOptions
{
    /// <summary>The key holder. Required, unless several share the keys.</summary>
    [Required]
    public ServiceOptions KeyHolder { get; set; } = new();

    /// <summary>Holders that share the keys instead, in the order that they agreed on: 2 to 16. Default none.</summary>
    public IReadOnlyList<KeyHolderOptions> KeyHolders { get; set; } = [];

    /// <summary>How many of <see cref="KeyHolders"/> must evaluate, as they agreed: 1 to their number. Required with them.</summary>
    public int KeyHoldersNeeded { get; set; }

    /// <summary>The index; more than one address for more than one instance. Required.</summary>
    [Required]
    public ServiceOptions Index { get; set; } = new();

    /// <summary>Indexes that organisations run themselves, each by the OIN of its organisation. Default none: all are in the central one.</summary>
    public IReadOnlyDictionary<string, ServiceOptions> PartnerIndexes { get; set; } = new Dictionary<string, ServiceOptions>();

    /// <summary>How long a question waits for the partners' indexes, all together: 1 s to 1 minute. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan PartnerDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time between two health probes: 1 s to 5 minutes. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an instance that failed gets no requests: 1 s to 10 minutes. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ReactivationPeriod { get; set; } = TimeSpan.FromSeconds(5);
}
