using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Signals;

/// <summary>Names every life of one reference alike, without saying the reference: a holder may have put anything in it.</summary>
internal sealed class SignalTrail(StoredSecrets secrets) : IDisposable
{
    private const int KeySize = 32;

    private readonly byte[] _key = secrets.GetOrAdd("signal-trail", () => RandomNumberGenerator.GetBytes(KeySize));

    /// <returns>32 bytes: HMAC-SHA256 over the three, each with its length before it.</returns>
    public byte[] Of(string organisation, string covenant, string reference)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in (ReadOnlySpan<string>)[organisation, covenant, reference])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hmac.AppendData(length);
            hmac.AppendData(bytes);
        }

        return hmac.GetHashAndReset();
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
