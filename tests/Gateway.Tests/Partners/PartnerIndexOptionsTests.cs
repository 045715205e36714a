using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>How indexes of partners are configured.</summary>
public sealed class PartnerIndexOptionsTests
{
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
