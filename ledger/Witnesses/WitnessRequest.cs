using System.Diagnostics.CodeAnalysis;
using System.Text;
using Bekend.Ledger.Lines;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Witnesses;

/// <summary>What a log asks of a witness: cosign this checkpoint, which extends the tree that you saw last.</summary>
/// <remarks>
/// <code>
/// old 20852014                    size that the witness has seen, 0 when none
/// &lt;base64 hash&gt;                   consistency proof, one hash a line; 0 to 63 lines
///                                 an empty line
/// example.com/behind-the-sofa     the new checkpoint, a signed note, to the end
/// …
/// </code>
/// <para>Source: C2SP tlog-witness, "add-checkpoint".</para>
/// </remarks>
public sealed class WitnessRequest
{
    private const string OldPrefix = "old ";

    /// <summary>A tree of at most 2^63-1 leaves is at most 63 levels high.</summary>
    private const int MaxProof = 63;

    /// <summary>Makes a request; whether it is granted is for <see cref="WitnessedTree"/>.</summary>
    /// <param name="oldSize">0 or more.</param>
    /// <param name="proof">From <see cref="ConsistencyProof.Prove"/>; empty for an old size of 0.</param>
    /// <param name="checkpoint">Signed note whose text is a checkpoint, as text.</param>
    /// <exception cref="ArgumentException">Old size below 0, or more than 63 hashes.</exception>
    public WitnessRequest(long oldSize, IReadOnlyList<Digest> proof, string checkpoint)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        if (proof.Count > MaxProof)
        {
            throw new ArgumentException($"a proof has at most {MaxProof} hashes", nameof(proof));
        }

        (OldSize, Proof, Checkpoint) = (oldSize, proof, checkpoint);
    }

    /// <summary>The size that the log thinks the witness has seen.</summary>
    public long OldSize { get; }

    /// <summary>That the new tree extends the old one.</summary>
    public IReadOnlyList<Digest> Proof { get; }

    /// <summary>The new checkpoint. It may turn out to be none, or not to be signed.</summary>
    public string Checkpoint { get; }

    /// <summary>Of which log it says to be: by this the witness chooses the key to verify with.</summary>
    public string Origin => Checkpoint.Split('\n', 2)[0];

    /// <summary>Reads a request up to the checkpoint; verifies nothing. Refuses every spelling but the one <see cref="Format"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessRequest? request)
    {
        ArgumentNullException.ThrowIfNull(text);
        request = null;
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
        {
            return false;
        }

        // One more than there can be shows as one too many.
        var lines = text[..split].Split('\n', MaxProof + 2);
        if (lines.Length > MaxProof + 1
            || !lines[0].StartsWith(OldPrefix, StringComparison.Ordinal)
            || !StrictDecimal.TryParse(lines[0].AsSpan(OldPrefix.Length), out var oldSize))
        {
            return false;
        }

        var proof = new Digest[lines.Length - 1];
        for (var i = 0; i < proof.Length; i++)
        {
            if (!Digest.TryParse(lines[i + 1], out proof[i]))
            {
                return false;
            }
        }

        request = new WitnessRequest(oldSize, proof, text[(split + 2)..]);
        return true;
    }

    /// <summary>The request as text.</summary>
    public string Format()
    {
        var text = new StringBuilder(OldPrefix).Append(StrictDecimal.Format(OldSize)).Append('\n');
        foreach (var hash in Proof)
        {
            text.Append(hash.ToString()).Append('\n');
        }

        return text.Append('\n').Append(Checkpoint).ToString();
    }
}
