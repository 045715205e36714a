using Bekend.Gateway.Rotation;

namespace Bekend.Gateway.Tests.Rotation;

/// <summary>A store in which one covenant's rotation has a fault that nobody foresaw.</summary>
internal sealed class FaultyRotationStore(IRotationStore inner) : IRotationStore
{
    /// <summary>Whose rotation it is; null for nobody's.</summary>
    public string? Faulty { get; set; }

    public Task<bool> TryAddAsync(KeyRotation rotation, CancellationToken cancellationToken) => inner.TryAddAsync(rotation, cancellationToken);

    public Task<bool> TryAdvanceAsync(KeyRotation rotation, RotationStep from, CancellationToken cancellationToken) =>
        rotation.Covenant == Faulty ? throw new InvalidDataException("Nobody foresaw this.") : inner.TryAdvanceAsync(rotation, from, cancellationToken);

    public Task<IReadOnlyList<KeyRotation>> ListAsync(string covenant, CancellationToken cancellationToken) => inner.ListAsync(covenant, cancellationToken);

    public Task<IReadOnlyList<KeyRotation>> ListOpenAsync(CancellationToken cancellationToken) => inner.ListOpenAsync(cancellationToken);
}
