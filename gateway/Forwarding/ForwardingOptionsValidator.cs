using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Bekend.Hosting.ServiceAccess;
using Bekend.Policies.Covenants;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Forwarding;

/// <summary>Checks each service: the framework does not look inside nested options by itself.</summary>
internal sealed partial class ForwardingOptionsValidator : IValidateOptions<ForwardingOptions>
{
    public ValidateOptionsResult Validate(string? name, ForwardingOptions options)
    {
        var keyHolders = options.KeyHolders.Count == 0 ? Faults("KeyHolder", options.KeyHolder).Concat(AloneFaults(options)) : SharedFaults(options);
        var faults = keyHolders.Concat(Faults("Index", options.Index))
            .Concat(options.PartnerIndexes.SelectMany(partner => Faults($"PartnerIndexes:{partner.Key}", partner.Value)))
            .Concat(options.PartnerIndexes.Keys.Where(oin => !Oin.TryParse(oin, out _))
                .Select(oin => $"`Forwarding:PartnerIndexes:{oin}`: an organisation is named by its OIN of 20 digits"))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // Half an agreement must not become keys that one holder has alone.
    private static IEnumerable<string> AloneFaults(ForwardingOptions options) =>
        options.KeyHoldersNeeded == 0 ? [] : ["`Forwarding:KeyHoldersNeeded` is given without `Forwarding:KeyHolders`"];

    private static IEnumerable<string> SharedFaults(ForwardingOptions options)
    {
        var count = options.KeyHolders.Count;
        if (options.KeyHolder.Addresses.Count > 0 || options.KeyHolder.SecretFile.Length > 0 || options.KeyHolder.HasTls)
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
        return results.Select(result => $"`Forwarding:{service}`: {result.ErrorMessage}")
            .Concat(options.Addresses.Where(address => !IsSafe(address, options.HasTls))
                .Select(address => $"`Forwarding:{service}:Addresses`: `{address}` must be https{(options.HasTls ? " with mutual TLS" : ", or http on loopback")}"))
            .Concat(options.HasTls ? TlsFaults(service, options) : SecretFaults(service, options));
    }

    private static IEnumerable<string> SecretFaults(string service, ServiceOptions options) =>
        ServiceSecret.Read(options.SecretFile, out var fault) is null ? [$"`Forwarding:{service}:SecretFile`: {fault}"] : [];

    private static IEnumerable<string> TlsFaults(string service, ServiceOptions options)
    {
        if (options.SecretFile.Length > 0)
        {
            yield return $"`Forwarding:{service}` has a shared secret and mutual TLS; it takes one of them";
        }

        if (PublicKeyPin.Parse(options.ServerKey) is null)
        {
            yield return $"`Forwarding:{service}:ServerKey` must be the SHA-256 of the service's public key: 32 bytes in base64url";
        }

        using var identity = TlsIdentity.Read(options.CertificateFile, options.CertificateKeyFile, TimeProvider.System.GetUtcNow(), out var fault);
        if (fault is not null)
        {
            yield return $"`Forwarding:{service}:CertificateFile`: {fault}";
        }
    }

    /// <summary>Nobody may listen in, whether a secret travels or not.</summary>
    private static bool IsSafe(string address, bool hasTls) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (!hasTls && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();
}
