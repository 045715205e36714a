using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Identity;

/// <summary>Whose tokens are accepted. Section <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>The issuer's URL: <c>iss</c> of every token. With the embedded issuer, this gateway's own public URL. Required.</summary>
    [Required, Url]
    public string Issuer { get; set; } = string.Empty;

    /// <summary>The gateway's name in <c>aud</c>. Required.</summary>
    [Required]
    public string Audience { get; set; } = string.Empty;

    /// <summary>Whether this gateway issues the tokens itself. Default false: an external issuer does.</summary>
    public bool Embedded { get; set; }

    /// <summary>Registered clients of the embedded issuer (JSON, see <c>docs/identity.md</c>). Required with <see cref="Embedded"/>.</summary>
    public string ClientsFile { get; set; } = string.Empty;

    /// <summary>Lifetime of an access token of the embedded issuer: 1 minute to 6 hours. Default 1 hour.</summary>
    /// <remarks>Source: NL GOV OAuth profile 1.1, client credentials at most 6 hours.</remarks>
    [Range(typeof(TimeSpan), "00:01:00", "06:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);
}
