namespace Bekend.Ledger.Lines;

/// <summary>Standard base64 with padding (RFC 4648, section 4), in exactly one spelling per value.</summary>
/// <remarks>
/// The framework's decoder skips white space and ignores unused bits, so that one value has many spellings. Here a byte
/// changed anywhere in a signed text must show; hence the comparison with the canonical spelling.
/// </remarks>
internal static class StrictBase64
{
    /// <summary>Decodes; refuses white space, missing padding and unused bits that are not zero.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, bytes, out var written))
        {
            bytes = [];
            return false;
        }

        Array.Resize(ref bytes, written);
        return text.SequenceEqual(Convert.ToBase64String(bytes));
    }
}
