using System.ComponentModel.DataAnnotations;
using Bekend.Hosting.ServiceAccess;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Forwarding;

/// <summary>Checks each service: the framework does not look inside nested options by itself.</summary>
internal sealed class ForwardingOptionsValidator : IValidateOptions<ForwardingOptions>
{
    public ValidateOptionsResult Validate(string? name, ForwardingOptions options)
    {
        var faults = Faults("KeyHolder", options.KeyHolder).Concat(Faults("Index", options.Index)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string service, ServiceOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), results, validateAllProperties: true);
        var faults = results.Select(result => $"`Forwarding:{service}`: {result.ErrorMessage}");
        faults = faults.Concat(options.Addresses.Where(address => !IsSafe(address))
            .Select(address => $"`Forwarding:{service}:Addresses`: `{address}` must be https, or http on loopback"));
        return options.SecretFile.Length > 0 && ServiceSecret.Read(options.SecretFile, out var fault) is null
            ? faults.Append($"`Forwarding:{service}:SecretFile`: {fault}")
            : faults;
    }

    /// <summary>The shared secret travels in a header; nobody may listen in.</summary>
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
