using System.Security.Cryptography;
using Bekend.Gateway.Storage;
using Bekend.Ledger.Notes;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Disclosure;

/// <summary>The log's signing key: Ed25519, made at first start, kept encrypted.</summary>
internal sealed class LogKey : IDisposable
{
    public LogKey(StoredSecrets secrets, IOptions<DisclosureOptions> options)
    {
        var origin = options.Value.Origin;
        var seed = secrets.GetOrAdd("log-key", () => NewSeed(origin));
        try
        {
            Signer = NoteSigner.Import(origin, seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    public NoteSigner Signer { get; }

    public void Dispose() => Signer.Dispose();

    private static byte[] NewSeed(string origin)
    {
        using var signer = NoteSigner.Generate(origin);
        return signer.ExportSeed();
    }
}
