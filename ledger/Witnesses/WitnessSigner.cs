using System.Security.Cryptography;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Witnesses;

/// <summary>The secret half of a witness's key. Safe for use by several threads.</summary>
/// <remarks>It signs what it is told to. That a witness signs no two trees that contradict each other is for <see cref="WitnessedTree"/> to see to.</remarks>
public sealed class WitnessSigner : IDisposable
{
    private readonly SigningKey _key;

    private WitnessSigner(string name, SigningKey key)
    {
        _key = key;
        Verifier = WitnessVerifier.Of(name, key.PublicKey);
    }

    /// <summary>The public half, to be given to logs and to those who rely on this witness.</summary>
    public WitnessVerifier Verifier { get; }

    /// <summary>Makes a new key.</summary>
    /// <param name="name">Not empty, no spaces, no plus.</param>
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static WitnessSigner Generate(string name)
    {
        KeyName.Require(name);
        return new WitnessSigner(name, SigningKey.Generate());
    }

    /// <summary>Restores a key from its seed.</summary>
    /// <param name="name">The name it was made under: it is part of the key hash.</param>
    /// <param name="seed">32 secret bytes; the caller clears them.</param>
    /// <exception cref="ArgumentException">The name is not allowed, or the seed is not 32 bytes.</exception>
    public static WitnessSigner Import(string name, ReadOnlySpan<byte> seed)
    {
        KeyName.Require(name);
        return new WitnessSigner(name, SigningKey.Import(seed));
    }

    /// <summary>The 32-byte seed, to be stored where secrets are; the caller clears the array.</summary>
    /// <exception cref="ObjectDisposedException">The signer was disposed.</exception>
    public byte[] ExportSeed() => _key.ExportSeed();

    /// <summary>Cosigns a checkpoint.</summary>
    /// <param name="checkpoint">The log's note; its own signatures are not looked at here.</param>
    /// <param name="time">Now; from 1970 on, kept in whole seconds.</param>
    /// <returns>The signature line, without newline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970.</exception>
    /// <exception cref="CryptographicException">The signature did not verify; nothing may be published.</exception>
    /// <exception cref="ObjectDisposedException">The signer was disposed.</exception>
    public string Cosign(SignedNote checkpoint, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var seconds = time.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var signature = _key.Sign(Cosignature.Message(checkpoint.Text, seconds));
        return NoteSignature.Of(Verifier.Name, Verifier.KeyHash, Cosignature.Format(seconds, signature)).Format();
    }

    /// <summary>Clears the key.</summary>
    public void Dispose() => _key.Dispose();
}
