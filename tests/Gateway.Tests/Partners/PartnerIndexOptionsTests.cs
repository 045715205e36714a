using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Tests.Support;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>How indexes of partners are configured.</summary>
public sealed class PartnerIndexOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bekend-options-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void KeyHolders_AreKnownByMutualTls_AsAPartnersIndexIs()
    {
        using var own = TestCertificate.Create(_folder, "gateway");
        var holders = Enumerable.Range(1, 3).Select(number => new KeyHolderOptions
        {
            Name = $"houder-{number}",
            Addresses = [$"https://houder-{number}.example"],
            ServerKey = own.Pin,
            CertificateFile = own.File,
            CertificateKeyFile = own.KeyFile,
        }).ToList();
        var options = new ForwardingOptions { KeyHolders = holders, KeyHoldersNeeded = 2 };

        Assert.DoesNotContain(new ForwardingOptionsValidator().Validate(null, options).Failures!, fault => fault.Contains("KeyHolder", StringComparison.Ordinal));
        Assert.All(Clusters.KeyHolders(options), holder => Assert.Equal((true, own.Pin), (holder.Service.HasTls, holder.Service.ServerKey)));

        holders[1].Addresses = ["http://127.0.0.1:1"];
        options.KeyHolder.ServerKey = own.Pin;
        Assert.Equal(
            [
                "`Forwarding:KeyHolder` and `Forwarding:KeyHolders` exclude each other",
                "`Forwarding:KeyHolders:1:Addresses`: `http://127.0.0.1:1` must be https with mutual TLS",
            ],
            new ForwardingOptionsValidator().Validate(null, options).Failures!.Where(fault => fault.Contains("KeyHolder", StringComparison.Ordinal)));
    }

    [Fact]
    public void Configuration_Wrong_ListsEveryFault()
    {
        var options = new ForwardingOptions
        {
            PartnerIndexes = new Dictionary<string, ServiceOptions>
            {
                ["zorg-a"] = new() { Addresses = ["http://127.0.0.1:1"], ServerKey = "kort", CertificateFile = "/nergens", CertificateKeyFile = "/nergens", SecretFile = "/ergens" },
                [Oins.CareA] = new() { Addresses = ["http://partner.example"], SecretFile = "/nergens" },
            },
        };

        var faults = new ForwardingOptionsValidator().Validate(null, options).Failures!.Where(fault => fault.Contains("PartnerIndexes", StringComparison.Ordinal));

        Assert.Equal(
            [
                "`Forwarding:PartnerIndexes:zorg-a:Addresses`: `http://127.0.0.1:1` must be https with mutual TLS",
                "`Forwarding:PartnerIndexes:zorg-a` has a shared secret and mutual TLS; it takes one of them",
                "`Forwarding:PartnerIndexes:zorg-a:ServerKey` must be the SHA-256 of the service's public key: 32 bytes in base64url",
                "`Forwarding:PartnerIndexes:zorg-a:CertificateFile`: the file does not exist: `/nergens`",
                $"`Forwarding:PartnerIndexes:{Oins.CareA}:Addresses`: `http://partner.example` must be https, or http on loopback",
                $"`Forwarding:PartnerIndexes:{Oins.CareA}:SecretFile`: the file with the service secret does not exist: `/nergens`",
                "`Forwarding:PartnerIndexes:zorg-a`: an organisation is named by its OIN of 20 digits",
            ],
            faults);
    }
}
