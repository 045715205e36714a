using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bekend.Gateway.Notices;

/// <summary>Signs what goes to a web hook, so that the receiver knows that it comes from here, and when.</summary>
internal static class HookSignature
{
    public const string Header = "Bekend-Handtekening";

    /// <returns><c>t=&lt;seconds since the epoch&gt;,v1=&lt;hexadecimal HMAC-SHA256 of t, a point and the body&gt;</c>.</returns>
    public static string Of(byte[] secret, DateTimeOffset moment, byte[] body)
    {
        var time = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed))}";
    }
}
