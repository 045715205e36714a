using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Attention;

/// <summary>What a privacy officer should look at. Section <c>Attention</c>.</summary>
/// <remarks>Nothing follows by itself: a pattern has innocent causes, and a person judges it.</remarks>
public sealed class AttentionOptions
{
    /// <summary>Time over which the answers of one employee are taken together: 1 hour to 31 days. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00")]
    public TimeSpan MissWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Fewer answers than this say nothing: 5 to 100,000. Default 40.</summary>
    [Range(5, 100_000)]
    public int MissMinimum { get; set; } = 40;

    /// <summary>Share of <c>niet bekend</c> from which it is a pattern, in percent: 50 to 100. Default 98.</summary>
    [Range(50, 100)]
    public int MissPercentage { get; set; } = 98;

    /// <summary>Time over which the case numbers of one client are taken together: 1 hour to 31 days. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00")]
    public TimeSpan RunWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Consecutive case numbers from which it is a pattern: 5 to 1,000. Default 25.</summary>
    [Range(5, 1_000)]
    public int RunLength { get; set; } = 25;
}
