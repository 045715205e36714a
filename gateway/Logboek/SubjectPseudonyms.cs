using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bekend.Gateway.Logboek;

/// <summary>What one receiver calls subjects: the same subject is always called the same there, and otherwise at every other receiver.</summary>
/// <remarks>
/// HMAC-SHA256 under HKDF-SHA256(secret, info <c>bekend:logboek:1:</c> and the receiver's name), over the covenant's name with its length
/// before it, and what is known of the subject. Without the gateway's secret nobody joins two logboeken, or comes back to a match
/// pseudonym. Source: RFC 5869; RFC 2104.
/// </remarks>
internal sealed class SubjectPseudonyms(ReadOnlySpan<byte> secret, string receiver) : IDisposable
{
    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, secret.ToArray(), SHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes("bekend:logboek:1:" + receiver));

    /// <param name="covenant">Id of the covenant under which it is known so.</param>
    /// <param name="subject">A match pseudonym, or what a caller names the subject by.</param>
    /// <returns>43 characters of base64url.</returns>
    public string Of(string covenant, ReadOnlySpan<byte> subject)
    {
        var name = Encoding.UTF8.GetBytes(covenant);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, name.Length);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(length);
        hmac.AppendData(name);
        hmac.AppendData(subject);
        return Base64Url.EncodeToString(hmac.GetHashAndReset());
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
