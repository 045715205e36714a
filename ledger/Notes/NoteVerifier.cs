using System.Diagnostics.CodeAnalysis;

namespace Bekend.Ledger.Notes;

/// <summary>The public half of a key that signs notes.</summary>
/// <remarks>
/// <para>As text, a vkey:</para>
/// <code>
/// example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
/// name            hash     base64(0x01 ‖ 32-byte Ed25519 public key)
///                 8 lower-case hex digits: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)[0..4]
/// </code>
/// <para>Other algorithms are refused. Source: C2SP signed-note, "Signatures"; golang.org/x/mod/sumdb/note.</para>
/// </remarks>
public sealed class NoteVerifier
{
    private const byte Ed25519Type = 1;

    private readonly byte[] _publicKey;

    private NoteVerifier(string name, byte[] publicKey)
    {
        Name = name;
        _publicKey = publicKey;
        KeyHash = VerifierText.HashOf(name, Ed25519Type, publicKey);
    }

    /// <summary>Name of the key; for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>Short identifier of the key, first in each signature. It is no proof of anything: keys can be made to collide.</summary>
    public uint KeyHash { get; }

    /// <summary>Reads a vkey; refuses every spelling but the one <see cref="Format"/> writes.</summary>
    public static bool TryParse(string vkey, [NotNullWhen(true)] out NoteVerifier? verifier)
    {
        ArgumentNullException.ThrowIfNull(vkey);
        verifier = VerifierText.TryParse(vkey, Ed25519Type, out var name, out var publicKey) ? new NoteVerifier(name, publicKey) : null;
        return verifier is not null;
    }

    /// <summary>The vkey.</summary>
    public string Format() => VerifierText.Format(Name, Ed25519Type, _publicKey);

    /// <summary>Whether the signature is this key's over the message.</summary>
    /// <param name="message">The signed bytes: of a note, its text in UTF-8.</param>
    /// <param name="signature">64 bytes, without the key hash; any other length is refused.</param>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        Ed25519.Verify(message, signature, _publicKey);

    /// <summary>Whether both are halves of the same secret key, whatever their names.</summary>
    public bool HasKeyOf(NoteVerifier other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _publicKey.AsSpan().SequenceEqual(other._publicKey);
    }

    /// <summary>The verifier of a public key, under a name that is valid.</summary>
    internal static NoteVerifier Of(string name, ReadOnlySpan<byte> publicKey) => new(name, publicKey.ToArray());
}
