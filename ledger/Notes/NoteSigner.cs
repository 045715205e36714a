using System.Security.Cryptography;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>The secret half of a key that signs notes. Safe for use by several threads.</summary>
public sealed class NoteSigner : IDisposable
{
    private readonly SigningKey _key;

    private NoteSigner(string name, SigningKey key)
    {
        _key = key;
        Verifier = NoteVerifier.Of(name, key.PublicKey);
    }

    /// <summary>The public half, to be published.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>Makes a new key.</summary>
    /// <param name="name">Not empty, no spaces, no plus; for a log, its origin.</param>
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static NoteSigner Generate(string name)
    {
        KeyName.Require(name);
        return new NoteSigner(name, SigningKey.Generate());
    }

    /// <summary>Restores a key from its seed.</summary>
    /// <param name="name">The name it was made under: it is part of the key hash.</param>
    /// <param name="seed">32 secret bytes; the caller clears them.</param>
    /// <exception cref="ArgumentException">The name is not allowed, or the seed is not 32 bytes.</exception>
    public static NoteSigner Import(string name, ReadOnlySpan<byte> seed)
    {
        KeyName.Require(name);
        return new NoteSigner(name, SigningKey.Import(seed));
    }

    /// <summary>The 32-byte seed, to be stored where secrets are; the caller clears the array.</summary>
    /// <exception cref="ObjectDisposedException">The signer was disposed.</exception>
    public byte[] ExportSeed() => _key.ExportSeed();

    /// <summary>Signs a text and returns the whole note, with this one signature.</summary>
    /// <param name="text">Ends in a newline; no control characters but newline.</param>
    /// <exception cref="ArgumentException">The text cannot be a note's.</exception>
    /// <exception cref="CryptographicException">The signature did not verify; nothing may be published.</exception>
    /// <exception cref="ObjectDisposedException">The signer was disposed.</exception>
    public string Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n') || !WellFormedText.IsValid(text) || text.Length > SignedNote.MaxLength / 2)
        {
            throw new ArgumentException("a note's text ends in a newline, has no other control characters and is not too long", nameof(text));
        }

        var signature = NoteSignature.Of(Verifier.Name, Verifier.KeyHash, _key.Sign(WellFormedText.Utf8.GetBytes(text)));
        return $"{text}\n{signature.Format()}\n";
    }

    /// <summary>Clears the key.</summary>
    public void Dispose() => _key.Dispose();
}
