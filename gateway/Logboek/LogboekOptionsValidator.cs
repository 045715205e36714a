using Bekend.Hosting.ServiceAccess;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Logboek;

/// <summary>Checks each receiver, and that what every line needs is there.</summary>
internal sealed class LogboekOptionsValidator : IValidateOptions<LogboekOptions>
{
    public ValidateOptionsResult Validate(string? name, LogboekOptions options)
    {
        var faults = OperatorFaults(options.Operator)
            .Concat(options.Organisations.SelectMany(receiver => Faults($"Organisations:{receiver.Key}", receiver.Value)))
            .Concat(OinFaults("Organisations", options.Organisations.Keys))
            .Concat(OinFaults("Processors", options.Processors.Keys))
            .Concat(options.Processors.Where(processor => !IsWebAddress(processor.Value))
                .Select(processor => $"`Logboek:Processors:{processor.Key}` must be an http or https URL"))
            .Concat(options.Receivers.Any() ? ActivityFaults(options) : [])
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> ActivityFaults(LogboekOptions options)
    {
        if (!IsWebAddress(options.Register) || !options.Register.EndsWith('/'))
        {
            yield return "`Logboek:Register` must be an http or https URL that ends in a slash";
        }

        if (!Uri.TryCreate(options.RefusalActivity, UriKind.Absolute, out _))
        {
            yield return "`Logboek:RefusalActivity` must be a URI";
        }
    }

    // What is given for a receiver that is not there would be taken for one that is.
    private static IEnumerable<string> OperatorFaults(LogboekReceiverOptions options) =>
        options.Endpoint.Length == 0 && options.TokenFile.Length == 0 && options.ServerKey.Length == 0 && !options.HasCertificate
            ? []
            : Faults("Operator", options);

    private static IEnumerable<string> OinFaults(string part, IEnumerable<string> names) =>
        names.Where(oin => !Oin.TryParse(oin, out _)).Select(oin => $"`Logboek:{part}:{oin}`: an organisation is named by its OIN of 20 digits");

    private static IEnumerable<string> Faults(string receiver, LogboekReceiverOptions options)
    {
        if (!IsSafe(options.Endpoint, out var isTls))
        {
            yield return $"`Logboek:{receiver}:Endpoint` must be an https URL, or http on loopback, without query, fragment and credentials";
        }

        if (options.TokenFile.Length > 0 && LogboekToken.Read(options.TokenFile, out var tokenFault) is null)
        {
            yield return $"`Logboek:{receiver}:TokenFile`: {tokenFault}";
        }

        if (options.ServerKey.Length > 0 && PublicKeyPin.Parse(options.ServerKey) is null)
        {
            yield return $"`Logboek:{receiver}:ServerKey` must be the SHA-256 of the logboek's public key: 32 bytes in base64url";
        }

        if (!options.HasCertificate && options.ServerKey.Length == 0)
        {
            yield break;
        }

        if (!isTls)
        {
            yield return $"`Logboek:{receiver}`: certificates and keys need https";
        }

        if (!options.HasCertificate)
        {
            yield break;
        }

        using var identity = TlsIdentity.Read(options.CertificateFile, options.CertificateKeyFile, TimeProvider.System.GetUtcNow(), out var fault);
        if (fault is not null)
        {
            yield return $"`Logboek:{receiver}:CertificateFile`: {fault}";
        }
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 };

    private static bool IsSafe(string address, out bool isTls)
    {
        isTls = IsWebAddress(address) && new Uri(address).Scheme == Uri.UriSchemeHttps;
        return isTls || (IsWebAddress(address) && new Uri(address).IsLoopback);
    }
}
