namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Base32, in which authenticator apps take their secrets.</summary>
/// <remarks>Source: RFC 4648, section 6. Padding is left out, as those apps do.</remarks>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    /// <summary>Reads base32 in upper or lower case, without padding or spaces.</summary>
    /// <returns>Null when it is anything else, also when bits are left over that are not zero.</returns>
    public static byte[]? Parse(string text)
    {
        var bytes = new byte[text.Length * BitsPerLetter / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            buffer = ((buffer << BitsPerLetter) | value) & 0xFFF;
            bits += BitsPerLetter;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
            }
        }

        return bits < BitsPerLetter && (buffer & ((1 << bits) - 1)) == 0 ? bytes : null;
    }
}
