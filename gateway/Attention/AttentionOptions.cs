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

    /// <summary>Time over which the answers of one employee in one case are taken together: 1 hour to 31 days. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00")]
    public TimeSpan CaseWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Answers to one employee in one case from which it is a pattern: 0 to 100,000; 0 is never. Default 25.</summary>
    [Range(0, 100_000)]
    public int CaseQuestions { get; set; } = 25;

    /// <summary>When office hours begin on Monday to Friday, Dutch time: 0 to 24 hours after midnight. Default 07:00.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan OfficeOpens { get; set; } = TimeSpan.FromHours(7);

    /// <summary>When they end: not before <see cref="OfficeOpens"/>. Default 19:00.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan OfficeCloses { get; set; } = TimeSpan.FromHours(19);

    /// <summary>Answers to one employee outside office hours, of one day, from which it is a pattern: 0 to 100,000; 0 is never. Default 20.</summary>
    [Range(0, 100_000)]
    public int OutsideMinimum { get; set; } = 20;

    /// <summary>Share of that day's answers that they are at least, in percent: 1 to 100. Default 50.</summary>
    [Range(1, 100)]
    public int OutsidePercentage { get; set; } = 50;

    /// <summary>Time over which the askers about one subject are taken together: 1 hour to 31 days. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00")]
    public TimeSpan SubjectWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Employees who asked about one subject from which it is a pattern: 0 to 1,000; 0 is never. Default 0.</summary>
    /// <remarks>Only then it is kept, under keyed digests, who asked about which subject; each answer costs a write.</remarks>
    [Range(0, 1_000)]
    public int SubjectAskers { get; set; }
}
