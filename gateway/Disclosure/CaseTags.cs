using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Disclosure;

/// <summary>Finds disclosures by their case without saying the case: anything may be in one. It goes with the disclosure.</summary>
internal sealed class CaseTags(StoredSecrets secrets) : IDisposable
{
    private const int KeySize = 32;
    private const int Size = 16;

    private readonly byte[] _key = secrets.GetOrAdd("case-tags", () => RandomNumberGenerator.GetBytes(KeySize));

    /// <summary>The first half of an HMAC-SHA256 over the length of the covenant's name, that name, and the case without regard to capitals.</summary>
    /// <returns>Null for no case.</returns>
    public Guid? Of(string covenant, string? number)
    {
        if (number is null)
        {
            return null;
        }

        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, covenant.Length);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(length);
        hmac.AppendData(Encoding.UTF8.GetBytes(covenant));
        hmac.AppendData(Encoding.UTF8.GetBytes(number.Trim().ToUpperInvariant()));
        return new(hmac.GetHashAndReset().AsSpan(0, Size), bigEndian: true);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
