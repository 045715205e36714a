using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Lines;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Witnesses;

/// <summary>What a witness signs, and how its signature is written.</summary>
/// <remarks>
/// <code>
/// cosignature/v1
/// time 1700000000
/// example.com/behind-the-sofa         the checkpoint's text, all of it
/// 20852163
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// </code>
/// <para>
/// The signature line has key type 0x04 and <c>u64be seconds since 1970 ‖ 64 bytes Ed25519</c>. A cosignature says that the witness has seen
/// no other tree of that log, at that time.
/// </para>
/// <para>Source: C2SP tlog-cosignature.</para>
/// </remarks>
internal static class Cosignature
{
    public const byte KeyType = 4;

    private const int TimeSize = sizeof(ulong);
    private const int Size = TimeSize + Ed25519.SignatureSize;

    /// <param name="checkpoint">The text of the note.</param>
    /// <param name="seconds">Since 1970, 0 or more.</param>
    public static byte[] Message(string checkpoint, long seconds) =>
        WellFormedText.Utf8.GetBytes($"cosignature/v1\ntime {StrictDecimal.Format(seconds)}\n{checkpoint}");

    public static byte[] Format(long seconds, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        signature.CopyTo(bytes.AsSpan(TimeSize));
        return bytes;
    }

    /// <returns>False for another length, or a time beyond what a date can be.</returns>
    public static bool TryParse(ReadOnlySpan<byte> value, out long seconds, [NotNullWhen(true)] out byte[]? signature)
    {
        (seconds, signature) = (0, null);
        if (value.Length != Size)
        {
            return false;
        }

        seconds = BinaryPrimitives.ReadInt64BigEndian(value);
        signature = seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? value[TimeSize..].ToArray() : null;
        return signature is not null;
    }
}
