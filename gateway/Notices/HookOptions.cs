using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Notices;

/// <summary>Sending notices to web hooks. Section <c>Notices</c>.</summary>
public sealed class HookOptions
{
    /// <summary>Longest time that one attempt may take: 1 s to 1 minute. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan HookTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
