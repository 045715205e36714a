using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Accounts;

/// <summary>Persons who sign in. Section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Longest time without a request before a session ends: 1 minute to 1 hour. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest time between signing in and signing in again, whatever is done meanwhile: 15 minutes to 12 hours. Default 8 hours.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "12:00:00")]
    public TimeSpan AbsoluteLimit { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Attempts to sign in from one address in a minute, each factor counted: 5 to 10,000. Default 60.</summary>
    /// <remarks>Behind a proxy everybody has the proxy's address.</remarks>
    [Range(5, 10_000)]
    public int AttemptsPerMinute { get; set; } = 60;

    /// <summary>Accounts to make at start when they are not there (JSON, see <c>docs/identity.md</c>). Default empty: none.</summary>
    public string SeedFile { get; set; } = string.Empty;
}
