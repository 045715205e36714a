using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Bekend.Browser.Tests.Support;

/// <summary>What an authenticator app shows: six digits, another six every half minute.</summary>
/// <remarks>Source: RFC 6238 (HMAC-SHA-1, 30 s) on RFC 4226, section 5.3; base32 of RFC 4648.</remarks>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 1_000_000;

    public static string Code(string secret, DateTimeOffset at)
    {
        Span<byte> step = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Hash(Decode(secret), step, hash);
        var code = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (code % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            bits = (bits << 5) | Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }

    private static void Hash(byte[] key, ReadOnlySpan<byte> step, Span<byte> hash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, key);
        hmac.AppendData(step);
        _ = hmac.GetHashAndReset(hash);
    }
}
