using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Identity;

/// <summary>Rules across the fields of <see cref="IdentityOptions"/>.</summary>
internal sealed class IdentityOptionsValidator : IValidateOptions<IdentityOptions>
{
    public ValidateOptionsResult Validate(string? name, IdentityOptions options)
    {
        var faults = new List<string>();
        if (Uri.TryCreate(options.Issuer, UriKind.Absolute, out var issuer) && issuer.Scheme != Uri.UriSchemeHttps && !issuer.IsLoopback)
        {
            faults.Add("`Identity:Issuer` must be https, except on loopback");
        }

        if (options.Issuer.EndsWith('/'))
        {
            faults.Add("`Identity:Issuer` must not end with a slash");
        }

        if (options.Embedded && !File.Exists(options.ClientsFile))
        {
            faults.Add($"`Identity:ClientsFile` does not exist: `{options.ClientsFile}`");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
