using System.Security.Cryptography.X509Certificates;
using Bekend.Hosting.ServiceAccess;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bekend.Hosting.Startup;

/// <summary>Who may come in: the gateway alone, known by a shared secret or by its certificate.</summary>
public static class ServiceAccessSetup
{
    /// <summary>Reads how the gateway proves itself, and refuses addresses that this could not protect.</summary>
    /// <remarks>Comes last: what is registered before it is still checked when it throws.</remarks>
    /// <exception cref="StartupFaultsException">Nothing, both or something wrong is configured, or an address is not protected.</exception>
    public static void AddServiceAccess(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ServiceAccessOptions();
        builder.Configuration.GetSection("ServiceAccess").Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        if (options.HasTls)
        {
            AddMutualTls(builder, options);
        }
        else
        {
            AddSecret(builder, options);
        }
    }

    private static void AddSecret(WebApplicationBuilder builder, ServiceAccessOptions options)
    {
        var secret = ServiceSecret.Read(options.SecretFile, out var fault);
        Stop(LoopbackOnly.Faults(builder.Configuration).Concat(fault is null ? [] : [fault]));
        builder.Services.AddSingleton<GatewayCheck>(new SecretCheck(secret!));
    }

    private static void AddMutualTls(WebApplicationBuilder builder, ServiceAccessOptions options)
    {
        var pin = PublicKeyPin.Parse(options.GatewayKey);
        var identity = TlsIdentity.Read(options.CertificateFile, options.CertificateKeyFile, TimeProvider.System.GetUtcNow(), out var fault);
        Stop(Faults(options, pin).Concat(fault is null ? [] : [$"`ServiceAccess:CertificateFile`: {fault}"]).Concat(TlsOnly.Faults(builder.Configuration)));
        builder.Services.AddSingleton<GatewayCheck>(services => new CertificateCheck(pin!, services.GetRequiredService<TimeProvider>()));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => Require(https, identity!, pin!)));
    }

    private static IEnumerable<string> Faults(ServiceAccessOptions options, PublicKeyPin? pin)
    {
        if (options.SecretFile.Length > 0)
        {
            yield return "`ServiceAccess` has a shared secret and mutual TLS; it takes one of them";
        }

        if (pin is null)
        {
            yield return "`ServiceAccess:GatewayKey` must be the SHA-256 of the gateway's public key: 32 bytes in base64url";
        }
    }

    private static void Require(HttpsConnectionAdapterOptions https, X509Certificate2 identity, PublicKeyPin pin)
    {
        https.ServerCertificate = identity;
        https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;

        // The key is what counts: chains, names and lists of revoked certificates say nothing about a pinned key.
        https.CheckCertificateRevocation = false;
        https.ClientCertificateValidation = (certificate, _, _) => pin.Accepts(certificate, TimeProvider.System.GetUtcNow());
    }

    private static void Stop(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        if (all.Count > 0)
        {
            throw new StartupFaultsException(all);
        }
    }
}
