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

    /// <summary>The half minute that a moment lies in.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 30;

    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Hash(Decode(secret), counter, hash);
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

    private static void Hash(byte[] key, ReadOnlySpan<byte> counter, Span<byte> hash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, key);
        hmac.AppendData(counter);
        _ = hmac.GetHashAndReset(hash);
    }
}
