using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>A text with signature lines.</summary>
/// <remarks>
/// <code>
/// This is an example message.
///
/// — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
/// </code>
/// <para>
/// The text keeps its final newline and may hold empty lines; the last empty line of the note ends it. Then follow 1 to
/// 100 signature lines, each with a newline. What is signed is the text in UTF-8. Lines of unknown keys, such as those
/// of witnesses, must have the form and are otherwise ignored. A line of a known key that does not verify refuses the
/// whole note.
/// </para>
/// <para>Source: C2SP signed-note.</para>
/// </remarks>
public sealed class SignedNote
{
    /// <summary>Longest note read, in characters: 1,000,000.</summary>
    internal const int MaxLength = 1_000_000;

    /// <summary>Most signatures read: 100. The source asks for 16 at least.</summary>
    private const int MaxSignatures = 100;

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    /// <summary>The text, final newline included. Not to be used before <see cref="IsSignedBy"/> said so.</summary>
    public string Text { get; }

    /// <summary>All signature lines in order, known or not, none verified.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Opens a note: gives its text only if this key signed it.</summary>
    public static bool TryOpen(string note, NoteVerifier verifier, [NotNullWhen(true)] out string? text)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        text = TryParse(note, out var parsed) && parsed.IsSignedBy(verifier) ? parsed.Text : null;
        return text is not null;
    }

    /// <summary>Reads the form of a note; verifies nothing.</summary>
    public static bool TryParse(string note, [NotNullWhen(true)] out SignedNote? parsed)
    {
        ArgumentNullException.ThrowIfNull(note);
        parsed = null;
        if (note.Length > MaxLength || !note.EndsWith('\n') || !WellFormedText.IsValid(note))
        {
            return false;
        }

        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
        {
            return false;
        }

        var lines = note[(split + 2)..].Split('\n', MaxSignatures + 2);
        if (lines.Length is < 2 or > MaxSignatures + 1)
        {
            return false;
        }

        // The part after the final newline is empty and no signature.
        var signatures = new List<NoteSignature>(lines.Length - 1);
        foreach (var line in lines[..^1])
        {
            if (!NoteSignature.TryParse(line, out var signature))
            {
                return false;
            }

            signatures.Add(signature);
        }

        parsed = new SignedNote(note[..(split + 1)], signatures);
        return true;
    }

    /// <summary>The whole note.</summary>
    public string Format() => $"{Text}\n{string.Concat(Signatures.Select(signature => signature.Format() + "\n"))}";

    /// <summary>The same text with the signatures of both; of a key that signed twice, the lines of <paramref name="other"/> stay.</summary>
    /// <exception cref="ArgumentException">The texts differ, or there would be more signatures than a note can have.</exception>
    public SignedNote With(SignedNote other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Text != other.Text)
        {
            throw new ArgumentException("signatures are put together only under the same text", nameof(other));
        }

        List<NoteSignature> all =
        [
            .. Signatures.Where(own => !other.Signatures.Any(line => line.Name == own.Name && line.KeyHash == own.KeyHash)),
            .. other.Signatures,
        ];
        return all.Count <= MaxSignatures
            ? new SignedNote(Text, all)
            : throw new ArgumentException($"a note has at most {MaxSignatures} signatures", nameof(other));
    }

    /// <summary>Whether the key signed the text: it has at least one line, and every line of it verifies.</summary>
    public bool IsSignedBy(NoteVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        var message = WellFormedText.Utf8.GetBytes(Text);
        var own = Signatures.Where(signature => signature.IsBy(verifier)).ToList();
        return own.Count > 0 && own.TrueForAll(signature => verifier.Verify(message, signature.Value.Span));
    }
}
