using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Witnesses;

/// <summary>The public half of a witness's key.</summary>
/// <remarks>
/// As text like that of a log, with type 0x04:
/// <code>
/// witness.example/w1+3a588553+BKc+/dOSW34duzvamZtKWZBxmpIEcQ6IPLRbtFO2KkTh
/// </code>
/// Source: C2SP tlog-cosignature.
/// </remarks>
public sealed class WitnessVerifier
{
    private readonly byte[] _publicKey;

    private WitnessVerifier(string name, byte[] publicKey)
    {
        Name = name;
        _publicKey = publicKey;
        KeyHash = VerifierText.HashOf(name, Cosignature.KeyType, publicKey);
    }

    /// <summary>Name of the witness.</summary>
    public string Name { get; }

    /// <summary>Short identifier of the key. It is no proof of anything: keys can be made to collide.</summary>
    public uint KeyHash { get; }

    /// <summary>Reads a vkey; refuses every spelling but the one <see cref="Format"/> writes.</summary>
    public static bool TryParse(string vkey, [NotNullWhen(true)] out WitnessVerifier? verifier)
    {
        ArgumentNullException.ThrowIfNull(vkey);
        verifier = VerifierText.TryParse(vkey, Cosignature.KeyType, out var name, out var publicKey) ? new WitnessVerifier(name, publicKey) : null;
        return verifier is not null;
    }

    /// <summary>The vkey.</summary>
    public string Format() => VerifierText.Format(Name, Cosignature.KeyType, _publicKey);

    /// <summary>Whether this witness cosigned the note's text, and when.</summary>
    /// <param name="note">A checkpoint with its signatures.</param>
    /// <param name="time">Whole seconds, the latest when it cosigned more than once; the earliest there is when false is returned.</param>
    /// <returns>False also when any line of this key does not verify: doubt refuses.</returns>
    public bool HasCosigned(SignedNote note, out DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(note);
        time = DateTimeOffset.MinValue;
        foreach (var line in note.Signatures.Where(line => line.IsBy(Name, KeyHash)))
        {
            if (!Cosignature.TryParse(line.Value.Span, out var seconds, out var signature)
                || !Ed25519.Verify(Cosignature.Message(note.Text, seconds), signature, _publicKey))
            {
                time = DateTimeOffset.MinValue;
                return false;
            }

            var signed = DateTimeOffset.FromUnixTimeSeconds(seconds);
            time = signed > time ? signed : time;
        }

        return time > DateTimeOffset.MinValue;
    }

    /// <summary>Puts this witness's cosignature under the checkpoint that it was asked about.</summary>
    /// <param name="checkpoint">The note that was sent.</param>
    /// <param name="answer">What came back: signature lines, each with its newline; any text at all.</param>
    /// <param name="cosigned">The note with one line more; null when false is returned. Other lines of the answer are left out: one in the log's name that does
    /// not verify would make everybody refuse the note.</param>
    /// <returns>False when there is no cosignature of this witness, or one that does not verify.</returns>
    public bool TryAdd(SignedNote checkpoint, string answer, [NotNullWhen(true)] out SignedNote? cosigned)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(answer);
        cosigned = SignedNote.TryParse($"{checkpoint.Text}\n{answer}", out var answered)
            && answered.Signatures.LastOrDefault(line => line.IsBy(Name, KeyHash)) is { } own
            && SignedNote.TryParse($"{checkpoint.Text}\n{own.Format()}\n", out var alone)
            && HasCosigned(alone, out _)
            ? checkpoint.With(alone)
            : null;
        return cosigned is not null;
    }

    /// <summary>The verifier of a public key, under a name that is valid.</summary>
    internal static WitnessVerifier Of(string name, ReadOnlySpan<byte> publicKey) => new(name, publicKey.ToArray());
}
