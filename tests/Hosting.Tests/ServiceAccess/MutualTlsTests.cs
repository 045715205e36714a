using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Tests.Support;
using Bekend.Testing;

namespace Bekend.Hosting.Tests.ServiceAccess;

public sealed class MutualTlsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private TestCertificate _gateway = null!;
    private TestCertificate _service = null!;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = TestCertificate.Create(_folder.Path, "gateway", _key);
        _service = TestCertificate.Create(_folder.Path, "service");
        _app = ServiceHost.Build(ProbeService.Definition, Arguments());
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _gateway.Dispose();
        _service.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task PinnedKey_IsLetIn_WithoutASecret() => Assert.Equal(HttpStatusCode.OK, await GetAsync(_gateway));

    [Fact]
    public async Task PinnedKey_InAnotherCertificate_IsLetIn()
    {
        using var renewed = TestCertificate.Create(_folder.Path, "renewed", _key);

        Assert.Equal(HttpStatusCode.OK, await GetAsync(renewed));
    }

    [Fact]
    public async Task NoCertificate_OrAnotherKey_OrOneThatIsOver_GetsNoConnection()
    {
        using var other = TestCertificate.Create(_folder.Path, "other");
        using var over = TestCertificate.Create(_folder.Path, "over", _key, days: 1);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync(null));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync(other));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync(over));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync(null, "/health/live"));
    }

    [Fact]
    public void Start_WrongConfiguration_ListsEveryFault()
    {
        var exception = Assert.Throws<StartupFaultsException>(() => ServiceHost.Build(
            ProbeService.Definition,
            [
                .. Arguments().Where(argument => !argument.Contains("CertificateKeyFile", StringComparison.Ordinal)),
                "--ServiceAccess:CertificateKeyFile=/nergens", "--ServiceAccess:GatewayKey=kort", "--ServiceAccess:SecretFile=/ergens",
                "--urls=http://127.0.0.1:0", "--http_ports=8080",
            ]));

        Assert.Equal(
            [
                "`ServiceAccess` has a shared secret and mutual TLS; it takes one of them",
                "`ServiceAccess:GatewayKey` must be the SHA-256 of the gateway's public key: 32 bytes in base64url",
                "`ServiceAccess:CertificateFile`: the file does not exist: `/nergens`",
                "`http://127.0.0.1:0` is without TLS; a service with mutual TLS listens with https only",
                "`http_ports` listens without TLS; a service with mutual TLS listens with https only",
            ],
            exception.Faults);
    }

    [Fact]
    public void Start_WithACertificateThatIsOver_OrOfAnotherKey_IsRefused()
    {
        using var over = TestCertificate.Create(_folder.Path, "over", days: 1);
        Assert.Equal($"`ServiceAccess:CertificateFile`: the certificate in `{over.File}` does not hold today", FaultOf(over.File, over.KeyFile));
        Assert.Contains("are no certificate with its private key", FaultOf(_service.File, _gateway.KeyFile), StringComparison.Ordinal);
        Assert.Contains("are no certificate with its private key", FaultOf(_service.KeyFile, _service.File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen sleutel")]
    [InlineData(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Pin_ThatIsNotThirtyTwoBytes_IsNone(string text) => Assert.Null(PublicKeyPin.Parse(text));

    private string[] Arguments() =>
    [
        $"--Storage:Folder={_folder.Path}",
        "--urls=https://127.0.0.1:0",
        $"--ServiceAccess:GatewayKey={_gateway.Pin}",
        $"--ServiceAccess:CertificateFile={_service.File}",
        $"--ServiceAccess:CertificateKeyFile={_service.KeyFile}",
        "--Serilog:WriteTo:0:Name=Console",
        "--Serilog:WriteTo:0:Args:restrictedToMinimumLevel=Fatal",
    ];

    private string FaultOf(string file, string keyFile) => Assert.Single(Assert.Throws<StartupFaultsException>(() => ServiceHost.Build(
        ProbeService.Definition, [.. Arguments(), $"--ServiceAccess:CertificateFile={file}", $"--ServiceAccess:CertificateKeyFile={keyFile}"])).Faults);

    private async Task<HttpStatusCode> GetAsync(TestCertificate? client, string path = "/status/200")
    {
        using var handler = new SocketsHttpHandler();
        using var own = client is null ? null : X509Certificate2.CreateFromPemFile(client.File, client.KeyFile);
        handler.SslOptions = new()
        {
            LocalCertificateSelectionCallback = (_, _, _, _, _) => own!,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => PublicKeyPin.Of((X509Certificate2)certificate!) == _service.Pin,
        };
        using var http = new HttpClient(handler);
        using var response = await http.GetAsync(new Uri(new Uri(_app.Urls.Single()), path), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
