using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Bekend.Gateway.Tests.Support;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>An installation in which one organisation runs its own index: a process of its own, known by certificates alone.</summary>
internal sealed class PartnerInstallation : IAsyncDisposable
{
    private readonly string _owner;
    private ServiceProcess? _index;

    private PartnerInstallation(Installation all, string owner)
    {
        (All, _owner) = (all, owner);
        Directory.CreateDirectory(Folder);
        GatewayCertificate = TestCertificate.Create(Folder, "gateway");
        IndexCertificate = TestCertificate.Create(Folder, "partner");
    }

    public Installation All { get; }

    /// <summary>The partner's own.</summary>
    public string Folder => Path.Combine(All.Folder, "partner");

    /// <summary>Base address of the partner's index, whether it runs or not.</summary>
    public string Address { get; } = $"https://127.0.0.1:{FreePort()}";

    public TestCertificate GatewayCertificate { get; }

    public TestCertificate IndexCertificate { get; }

    /// <param name="before">What happens while its signals are still in the central index; null for nothing.</param>
    /// <param name="owner">OIN of whose index it is; <c>zorg-a</c> when left out.</param>
    /// <param name="replace">What is otherwise in the gateway; null for nothing.</param>
    public static async Task<PartnerInstallation> StartAsync(
        Func<Installation, Task>? before = null, string owner = Oins.CareA, Action<IServiceCollection>? replace = null)
    {
        var partner = new PartnerInstallation(await Installation.StartAsync(), owner);
        await (before?.Invoke(partner.All) ?? Task.CompletedTask);
        await partner.StartIndexAsync();
        await partner.All.StopGatewayAsync();
        await partner.All.StartGatewayAsync(replace, partner.GatewayArguments());
        return partner;
    }

    /// <summary>Starts the partner's index on its folder and at its address.</summary>
    /// <param name="certificate">What it shows; null for its own.</param>
    public async Task StartIndexAsync(TestCertificate? certificate = null) =>
        _index = await ServiceProcess.StartAsync("Bekend.Indexing", IndexArguments(certificate ?? IndexCertificate));

    public void KillIndex()
    {
        _index?.Dispose();
        _index = null;
    }

    public async ValueTask DisposeAsync()
    {
        KillIndex();
        await All.DisposeAsync();
        GatewayCertificate.Dispose();
        IndexCertificate.Dispose();
    }

    /// <summary>Below what Linux gives to outgoing connections, which would take it while the index is down.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(15_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody's.
            }
        }
    }

    private string[] IndexArguments(TestCertificate certificate) =>
    [
        $"--urls={Address}",
        $"--Storage:Folder={Path.Combine(Folder, "index")}",
        $"--ServiceAccess:GatewayKey={GatewayCertificate.Pin}",
        $"--ServiceAccess:CertificateFile={certificate.File}",
        $"--ServiceAccess:CertificateKeyFile={certificate.KeyFile}",
    ];

    private string[] GatewayArguments()
    {
        var prefix = $"--Forwarding:PartnerIndexes:{_owner}";
        return
        [
            $"{prefix}:Addresses:0={Address}",
            $"{prefix}:ServerKey={IndexCertificate.Pin}",
            $"{prefix}:CertificateFile={GatewayCertificate.File}",
            $"{prefix}:CertificateKeyFile={GatewayCertificate.KeyFile}",
            "--Forwarding:PartnerDeadline=00:01:00", // a busy machine is no partner that is gone
        ];
    }
}
