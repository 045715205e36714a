using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Accounts;

/// <summary>Persons who sign in. Section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Longest time without a request before a session ends: 1 minute to 1 hour. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromMinutes(15);
}
