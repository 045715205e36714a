using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Questions;

/// <summary>How long questions live. Section <c>Questions</c>.</summary>
public sealed class QuestionOptions
{
    /// <summary>Time to answer an open question: 10 s to 1 h. Default 15 minutes.</summary>
    /// <remarks>One that a colleague approved may be answered for as long as it could have waited for that, if that is longer.</remarks>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Time for a colleague to approve: 1 minute to 7 days. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan ApprovalLifetime { get; set; } = TimeSpan.FromHours(24);
}
