using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>The secret key of one covenant in one version. Clears its scalar on disposal.</summary>
/// <remarks>
/// May be used from many threads at once, also while it is being disposed: a call then finishes or throws.
/// Source: RFC 9497, section 3.3.2 (BlindEvaluate).
/// </remarks>
public sealed class EvaluationKey : IDisposable
{
    private readonly SecretScalars _scalar;
    private readonly byte[] _publicKey;

    private EvaluationKey(ReadOnlySpan<byte> scalar)
    {
        _publicKey = new byte[GroupElement.Size];
        if (!Scalar.IsValid(scalar) || !GroupElement.TryMultiplyGenerator(scalar, _publicKey))
        {
            throw new ArgumentException("a key is 32 bytes, little-endian, above 0 and below the group order", nameof(scalar));
        }

        _scalar = new SecretScalars(scalar);
    }

    /// <summary>The public key that proofs are checked against, 32 bytes. Readable after disposal.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>Makes a new random key.</summary>
    public static EvaluationKey Generate()
    {
        Span<byte> scalar = stackalloc byte[Scalar.Size];
        try
        {
            Scalar.Random(scalar);
            return new EvaluationKey(scalar);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    /// <summary>Makes the key of the next version: δ times this one, δ fresh and random.</summary>
    /// <remarks>δ is not kept: whoever has both keys can compute it again (<c>RotationFactor.Between</c>), nobody else can.</remarks>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public EvaluationKey MakeNext()
    {
        Span<byte> scalar = stackalloc byte[Scalar.Size];
        Span<byte> factor = stackalloc byte[Scalar.Size];
        try
        {
            ObjectDisposedException.ThrowIf(!_scalar.TryRead(0, scalar), this);
            Scalar.Random(factor);
            Scalar.Multiply(scalar, factor, scalar);
            return new EvaluationKey(scalar);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
            CryptographicOperations.ZeroMemory(factor);
        }
    }

    /// <summary>Takes in a key that was exported. The caller clears its own bytes.</summary>
    /// <param name="scalar">32 bytes, little-endian, 0 &lt; k &lt; ℓ.</param>
    /// <exception cref="ArgumentException">Another length or out of range; the message holds no part of it.</exception>
    public static EvaluationKey Import(ReadOnlySpan<byte> scalar) => new(scalar);

    /// <summary>Hands out the secret, to be stored encrypted.</summary>
    /// <returns>32 bytes in pinned memory, which the caller clears.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] Export()
    {
        var scalar = GC.AllocateArray<byte>(Scalar.Size, pinned: true);
        ObjectDisposedException.ThrowIf(!_scalar.TryRead(0, scalar), this);
        return scalar;
    }

    /// <summary>Evaluates a batch and proves that this key was used.</summary>
    /// <param name="blinded">n · 32 bytes, n from 1 to 65,535.</param>
    /// <param name="evaluation">The evaluated batch; null when false is returned, nothing partial comes out.</param>
    /// <returns>False when empty, not whole elements, too many, or any element is invalid or the identity.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public bool TryEvaluate(ReadOnlySpan<byte> blinded, [NotNullWhen(true)] out Evaluation? evaluation)
    {
        Span<byte> nonce = stackalloc byte[Scalar.Size];
        try
        {
            Scalar.Random(nonce);
            return TryEvaluate(blinded, nonce, out evaluation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(nonce);
        }
    }

    /// <summary>As the public method, with the proof's nonce given: for test vectors only.</summary>
    internal bool TryEvaluate(
        ReadOnlySpan<byte> blinded,
        ReadOnlySpan<byte> nonce,
        [NotNullWhen(true)] out Evaluation? evaluation)
    {
        evaluation = null;
        Span<byte> scalar = stackalloc byte[Scalar.Size];
        try
        {
            ObjectDisposedException.ThrowIf(!_scalar.TryRead(0, scalar), this);
            if (!GroupElement.IsBatch(blinded))
            {
                return false;
            }

            var elements = new byte[blinded.Length];
            var proof = new byte[EvaluationProof.Size];
            if (!GroupElement.TryMultiplyAll(scalar, blinded, elements)
                || !EvaluationProof.TryGenerate(
                    OprfContext.Verifiable, scalar, _publicKey, blinded, elements, nonce, proof))
            {
                return false;
            }

            evaluation = new Evaluation(elements, proof);
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    /// <summary>Clears the secret.</summary>
    public void Dispose() => _scalar.Dispose();
}
