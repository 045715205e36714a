using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Disclosure;

/// <summary>Ids of what is told once, made from what is told: the same again has the same id.</summary>
/// <remarks>UUIDv8 (RFC 9562, section 5.8): the first 16 bytes of the SHA-256 of the parts, each with its length before it.</remarks>
internal static class NamedId
{
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return EntryId.Version8(hash.GetHashAndReset());
    }
}
