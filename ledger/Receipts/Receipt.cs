using System.Diagnostics.CodeAnalysis;
using System.Text;
using Bekend.Ledger.Lines;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Receipts;

/// <summary>Proof that an entry is in the log, to be checked without the log.</summary>
/// <remarks>
/// <code>
/// c2sp.org/tlog-proof@v1
/// extra &lt;base64&gt;          the entry itself; the line is left out when there is none
/// index 73894             position of the entry
/// &lt;base64 hash&gt;           inclusion proof, one hash a line, from the leaf's sibling up; 0 to 63 lines
///                         an empty line
/// example.com/fancylog    the checkpoint, a signed note, to the end
/// …
/// </code>
/// <para>Every line ends in a newline. Source: C2SP tlog-proof.</para>
/// </remarks>
public sealed class Receipt
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraPrefix = "extra ";
    private const string IndexPrefix = "index ";

    /// <summary>A tree of at most 2^63-1 leaves is at most 63 levels high.</summary>
    private const int MaxProof = 63;

    /// <summary>Makes a receipt; whether it proves anything is for <see cref="ReceiptVerifier"/>.</summary>
    /// <param name="index">Position of the entry, 0 or more.</param>
    /// <param name="proof">From <see cref="InclusionProof.Prove"/>, at most 63 hashes.</param>
    /// <param name="extra">The entry's bytes, or null.</param>
    /// <param name="checkpoint">Signed note whose text is a checkpoint.</param>
    /// <exception cref="ArgumentException">The four cannot be a receipt.</exception>
    public Receipt(long index, IReadOnlyList<Digest> proof, ReadOnlyMemory<byte>? extra, string checkpoint)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (proof.Count > MaxProof || !SignedNote.TryParse(checkpoint, out _))
        {
            throw new ArgumentException("a receipt has at most 63 hashes and a signed note");
        }

        (Index, Proof, Extra, Checkpoint) = (index, proof, extra, checkpoint);
    }

    /// <summary>Position of the entry.</summary>
    public long Index { get; }

    /// <summary>Inclusion proof, from the leaf's sibling up.</summary>
    public IReadOnlyList<Digest> Proof { get; }

    /// <summary>The entry's bytes; null when the receipt has none. Nothing vouches for them until verified.</summary>
    public ReadOnlyMemory<byte>? Extra { get; }

    /// <summary>The checkpoint, as the log signed it.</summary>
    public string Checkpoint { get; }

    /// <summary>Reads a receipt; verifies nothing. Refuses every spelling but the one <see cref="Format"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Receipt? receipt)
    {
        ArgumentNullException.ThrowIfNull(text);
        receipt = null;

        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !SignedNote.TryParse(text[(split + 2)..], out _))
        {
            return false;
        }

        // Header, extra, index, hashes: one more than there can be shows as one too many.
        var lines = text[..split].Split('\n', MaxProof + 4).AsSpan();
        if (lines[0] != Header || !TryParseExtra(ref lines, out var extra))
        {
            return false;
        }

        if (lines.Length is < 2 or > MaxProof + 2
            || !lines[1].StartsWith(IndexPrefix, StringComparison.Ordinal)
            || !StrictDecimal.TryParse(lines[1].AsSpan(IndexPrefix.Length), out var index))
        {
            return false;
        }

        var proof = new Digest[lines.Length - 2];
        for (var i = 0; i < proof.Length; i++)
        {
            if (!Digest.TryParse(lines[i + 2], out proof[i]))
            {
                return false;
            }
        }

        receipt = new Receipt(index, proof, extra, text[(split + 2)..]);
        return true;
    }

    /// <summary>The receipt as text.</summary>
    public string Format()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
        {
            text.Append(ExtraPrefix).Append(Convert.ToBase64String(extra.Span)).Append('\n');
        }

        text.Append(IndexPrefix).Append(StrictDecimal.Format(Index)).Append('\n');
        foreach (var hash in Proof)
        {
            text.Append(hash.ToString()).Append('\n');
        }

        return text.Append('\n').Append(Checkpoint).ToString();
    }

    /// <summary>Takes the line off when it is there, leaving the header first.</summary>
    private static bool TryParseExtra(ref Span<string> lines, out ReadOnlyMemory<byte>? extra)
    {
        extra = null;
        if (lines.Length < 2 || !lines[1].StartsWith(ExtraPrefix, StringComparison.Ordinal))
        {
            return true;
        }

        if (!StrictBase64.TryDecode(lines[1].AsSpan(ExtraPrefix.Length), out var bytes))
        {
            return false;
        }

        extra = bytes;
        lines = lines[1..];
        return true;
    }
}
