using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Forwarding;

/// <summary>One service behind the gateway: its instances and the secret it knows the gateway by.</summary>
public sealed class ServiceOptions
{
    /// <summary>Base addresses of the instances, at least one. Without TLS only on loopback.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>File with the shared secret. Required.</summary>
    [Required]
    public string SecretFile { get; set; } = string.Empty;

    /// <summary>Longest time an instance may take to answer: 1 s to 2 minutes. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
