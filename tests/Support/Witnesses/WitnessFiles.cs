using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bekend.Connector.Witnessing;
using Bekend.Ledger.Witnesses;

namespace Bekend.Testing;

/// <summary>A witness's key, state and configuration in a folder.</summary>
/// <param name="folder">The folder, which exists.</param>
/// <param name="logs">Verifier keys of the logs that are witnessed.</param>
internal sealed class WitnessFiles(string folder, IReadOnlyList<string> logs)
{
    public string KeyFile => Path.Combine(folder, "witness.key");

    public string State => Path.Combine(folder, "seen");

    /// <summary>An address with a port that is free now.</summary>
    public static Uri FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
    }

    /// <summary>Makes the key as the command does.</summary>
    /// <exception cref="InvalidOperationException">There is one already, or the name is none.</exception>
    public WitnessVerifier MakeKey(string name) =>
        WitnessKeyFile.Create(KeyFile, name).TryGet(out var vkey, out var failure) && WitnessVerifier.TryParse(vkey, out var verifier)
            ? verifier
            : throw new InvalidOperationException(failure?.ToString());

    /// <summary>Writes a configuration with a port that is free now.</summary>
    public (string File, Uri Address) Write()
    {
        var address = FreeAddress();
        var file = Path.Combine(folder, "witness.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { listen = address, key = "witness.key", state = "seen", logs }));
        return (file, address);
    }
}
