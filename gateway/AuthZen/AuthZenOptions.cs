using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.AuthZen;

/// <summary>The decision point as others see it. Section <c>AuthZen</c>.</summary>
public sealed class AuthZenOptions
{
    /// <summary>
    /// The public URL under which <c>/access/v1</c> is found, without a slash at the end. Default: <c>Identity:Issuer</c> with the
    /// embedded issuer; with another issuer there is no default, and no discovery document.
    /// </summary>
    [RegularExpression("^https?://[^/\\s]+(/[^/\\s]+)*$", ErrorMessage = "`AuthZen:PublicUrl` must be an http or https URL without a slash at the end")]
    public string? PublicUrl { get; set; }
}
