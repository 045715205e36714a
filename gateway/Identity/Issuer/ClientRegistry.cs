using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bekend.Hosting.Startup;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>The clients of the embedded issuer, read once at start.</summary>
/// <remarks>
/// <code>{"clients":[{"clientId":"…","organisatie":"&lt;OIN&gt;","rollen":["…"],"toezicht":["…"],"publicKey":{JWK}}]}</code>
/// </remarks>
internal sealed class ClientRegistry
{
    private readonly FrozenDictionary<string, ClientRecord> _clients;

    /// <exception cref="StartupFaultsException">The file is wrong; lists every fault.</exception>
    public ClientRegistry(IOptions<IdentityOptions> options)
    {
        if (!options.Value.Embedded)
        {
            _clients = FrozenDictionary<string, ClientRecord>.Empty;
            return;
        }

        var faults = new List<string>();
        var clients = Read(options.Value.ClientsFile, faults);
        if (faults.Count > 0)
        {
            throw new StartupFaultsException(faults);
        }

        _clients = clients.ToFrozenDictionary(client => client.ClientId, StringComparer.Ordinal);
    }

    public bool TryFind(string? clientId, [NotNullWhen(true)] out ClientRecord? client)
    {
        client = null;
        return clientId is not null && _clients.TryGetValue(clientId, out client);
    }

    private static List<ClientRecord> Read(string file, List<string> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var clients = document.RootElement.GetProperty("clients").EnumerateArray()
                .Select((item, index) => ReadClient(item, $"{file}: clients[{index}]", faults))
                .OfType<ClientRecord>()
                .ToList();
            faults.AddRange(clients.GroupBy(client => client.ClientId).Where(group => group.Count() > 1)
                .Select(group => $"{file}: client `{group.Key}` is there twice"));
            return clients;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            faults.Add($"{file}: must be a JSON object with a list `clients`");
            return [];
        }
    }

    private static ClientRecord? ReadClient(JsonElement item, string where, List<string> faults)
    {
        try
        {
            var id = item.GetProperty("clientId").GetString();
            var key = new JsonWebKey(item.GetProperty("publicKey").GetRawText());
            var roles = ReadTexts(item.GetProperty("rollen"));
            var guards = item.TryGetProperty("toezicht", out var covenants) ? ReadTexts(covenants) : [];
            if (string.IsNullOrWhiteSpace(id) || key.HasPrivateKey || key.Kty is not ("EC" or "RSA")
                || !Oin.TryParse(item.GetProperty("organisatie").GetString(), out var organisation))
            {
                faults.Add($"{where}: needs a clientId, an OIN and a public key (EC or RSA) without its private part");
                return null;
            }

            return new(id, organisation, roles, guards, key);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            faults.Add($"{where}: needs clientId, organisatie, rollen and publicKey");
            return null;
        }
    }

    private static List<string> ReadTexts(JsonElement list) =>
        [.. list.EnumerateArray().Select(text => text.GetString() ?? string.Empty)];
}
