using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Bekend.Hosting.ServiceAccess;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Forwarding;

/// <summary>Checks each service: the framework does not look inside nested options by itself.</summary>
internal sealed partial class ForwardingOptionsValidator : IValidateOptions<ForwardingOptions>
{
    public ValidateOptionsResult Validate(string? name, ForwardingOptions options)
    {
        var keyHolders = options.KeyHolders.Count == 0 ? Faults("KeyHolder", options.KeyHolder).Concat(AloneFaults(options)) : SharedFaults(options);
        var faults = keyHolders.Concat(Faults("Index", options.Index)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // Half an agreement must not become keys that one holder has alone.
    private static IEnumerable<string> AloneFaults(ForwardingOptions options) =>
        options.KeyHoldersNeeded == 0 ? [] : ["`Forwarding:KeyHoldersNeeded` is given without `Forwarding:KeyHolders`"];

    private static IEnumerable<string> SharedFaults(ForwardingOptions options)
    {
        var count = options.KeyHolders.Count;
        if (options.KeyHolder.Addresses.Count > 0 || options.KeyHolder.SecretFile.Length > 0)
        {
            yield return "`Forwarding:KeyHolder` and `Forwarding:KeyHolders` exclude each other";
        }

        if (count is < 2 or > ThresholdShape.MaxHolders)
        {
            yield return $"`Forwarding:KeyHolders` must be 2 to {ThresholdShape.MaxHolders}";
        }

        if (options.KeyHoldersNeeded < 1 || options.KeyHoldersNeeded > count)
        {
            yield return $"`Forwarding:KeyHoldersNeeded` must be 1 to {count}";
        }

        if (options.KeyHolders.DistinctBy(holder => holder.Name).Count() < count)
        {
            yield return "`Forwarding:KeyHolders` must differ in name";
        }

        foreach (var (at, holder) in options.KeyHolders.Index())
        {
            if (!NamePattern().IsMatch(holder.Name))
            {
                yield return $"`Forwarding:KeyHolders:{at}:Name` must be 1 to 63 of a-z, 0-9 and hyphen";
            }

            foreach (var fault in Faults($"KeyHolders:{at}", holder.ToService()))
            {
                yield return fault;
            }
        }
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

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();
}
