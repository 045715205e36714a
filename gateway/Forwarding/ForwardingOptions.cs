using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Forwarding;

/// <summary>The services behind the gateway. Section <c>Forwarding</c>.</summary>
public sealed class ForwardingOptions
{
    /// <summary>The key holder. Required.</summary>
    [Required]
    public ServiceOptions KeyHolder { get; set; } = new();

    /// <summary>The index; more than one address for more than one instance. Required.</summary>
    [Required]
    public ServiceOptions Index { get; set; } = new();

    /// <summary>Time between two health probes: 1 s to 5 minutes. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an instance that failed gets no requests: 1 s to 10 minutes. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ReactivationPeriod { get; set; } = TimeSpan.FromSeconds(5);
}
