using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Lines;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Checkpoints;

/// <summary>What a log says of its tree; the text of a signed note.</summary>
/// <remarks>
/// <code>
/// example.com/behind-the-sofa                     origin: not empty
/// 20852163                                        number of leaves, no leading zeros
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=    root
/// </code>
/// <para>
/// Extension lines may follow, none empty; they are read and dropped, and never written. A tree without leaves must have
/// the root of that tree. Source: C2SP tlog-checkpoint.
/// </para>
/// </remarks>
public sealed record Checkpoint
{
    /// <summary>Makes a checkpoint.</summary>
    /// <param name="origin">Name of the log: one line, not empty.</param>
    /// <param name="size">Number of leaves, 0 or more.</param>
    /// <param name="root">Root of the tree of that size.</param>
    /// <exception cref="ArgumentException">The three cannot be a checkpoint.</exception>
    public Checkpoint(string origin, long size, Digest root)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (!IsValid(origin, size, root))
        {
            throw new ArgumentException("a checkpoint has an origin of one line, a size from 0 on and, without leaves, the empty root");
        }

        (Origin, Size, Root) = (origin, size, root);
    }

    /// <summary>Name of the log.</summary>
    public string Origin { get; }

    /// <summary>Number of leaves.</summary>
    public long Size { get; }

    /// <summary>Root of the tree.</summary>
    public Digest Root { get; }

    /// <summary>Reads the text of a note whose signature was verified.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        ArgumentNullException.ThrowIfNull(text);
        checkpoint = null;

        var lines = text.Split('\n');
        if (lines.Length < 4
            || lines[^1].Length != 0
            || !Array.TrueForAll(lines[..^1], line => WellFormedText.IsLine(line))
            || !StrictDecimal.TryParse(lines[1], out var size)
            || !Digest.TryParse(lines[2], out var root)
            || !IsValid(lines[0], size, root))
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, root);
        return true;
    }

    /// <summary>The three lines, each with its newline: what the log signs.</summary>
    public string Format() => $"{Origin}\n{StrictDecimal.Format(Size)}\n{Root}\n";

    private static bool IsValid(string origin, long size, Digest root) =>
        WellFormedText.IsLine(origin) && size >= 0 && (size > 0 || root == MerkleHash.Empty);
}
