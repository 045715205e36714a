using System.Buffers;
using System.Text;

namespace Bekend.Ledger.Lines;

/// <summary>Which characters a note may hold: what is valid UTF-8, without control characters below U+0020 but newline.</summary>
/// <remarks>Source: C2SP signed-note, "Format".</remarks>
internal static class WellFormedText
{
    /// <summary>UTF-8 that throws on half a surrogate pair instead of writing U+FFFD for it.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != OperationStatus.Done
                || (rune.Value < ' ' && rune.Value != '\n'))
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }

    /// <summary>As <see cref="IsValid"/>, and one line that is not empty.</summary>
    public static bool IsLine(ReadOnlySpan<char> text) => !text.IsEmpty && !text.Contains('\n') && IsValid(text);
}
