using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Attention;

/// <summary>The secret under which case numbers and subjects are watched: made once, kept encrypted.</summary>
internal sealed class AttentionKey : IDisposable
{
    private const int Size = 16;

    private readonly byte[] _secret;

    public AttentionKey(StoredSecrets secrets) => _secret = secrets.GetOrAdd("attention", () => RandomNumberGenerator.GetBytes(32));

    /// <returns>16 bytes.</returns>
    public byte[] Digest(string text) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text))[..Size];

    public void Dispose() => CryptographicOperations.ZeroMemory(_secret);
}
