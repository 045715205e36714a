using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bekend.Connector.Loading;

/// <summary>A reference in 16 bytes, to remember many of them by.</summary>
internal static class ReferenceHash
{
    /// <summary>The first half of SHA-256: no two references will ever share it.</summary>
    public static UInt128 Of(string reference) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(reference)));
}
