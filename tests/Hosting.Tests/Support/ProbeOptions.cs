using System.ComponentModel.DataAnnotations;

namespace Bekend.Hosting.Tests.Support;

/// <summary>Options that can be wrong in several ways.</summary>
internal sealed class ProbeOptions
{
    [Range(1, 9)]
    public int Number { get; set; } = 5;

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(5);
}
