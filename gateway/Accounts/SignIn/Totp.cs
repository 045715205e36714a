using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Time-based one-time passwords of six digits, one every thirty seconds.</summary>
/// <remarks>Source: RFC 6238 with HMAC-SHA-1, which every authenticator app knows; RFC 4226, section 5.3.</remarks>
internal static class Totp
{
    /// <summary>RFC 4226, section 4: at least 128 bits; 160 are recommended.</summary>
    public const int LeastSecretBytes = 16;

    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const int HashBytes = 20;

    /// <summary>Steps before and after now whose codes count too: clocks differ and people type slowly.</summary>
    private const int Drift = 1;

    /// <summary>The step that a moment lies in.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HashBytes];
        CryptographicOperations.HmacData(HashAlgorithmName.SHA1, secret, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & 0x7FFF_FFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Finds the step near now that a code belongs to.</summary>
    /// <param name="after">Only steps after this one count: what was used before is spent.</param>
    /// <returns>The step, or null when the code is wrong, old or spent.</returns>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long after)
    {
        var given = Encoding.UTF8.GetBytes(code);
        long? match = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            // Every step is looked at, in the same time whichever it is.
            var fits = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(secret, step)), given);
            match = fits && step > after ? match ?? step : match;
        }

        return match;
    }
}
