namespace Bekend.Gateway.Rotation;

/// <summary>Keeps rotations, which every gateway may drive. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IRotationStore
{
    /// <summary>Stores a rotation that begins, durably, unless the covenant has one that is not closed, or had this one.</summary>
    /// <returns>False when it was not stored.</returns>
    Task<bool> TryAddAsync(KeyRotation rotation, CancellationToken cancellationToken);

    /// <summary>Stores what has become of a rotation, durably, if it is still at the step where the caller saw it.</summary>
    /// <param name="rotation">How it is now, its step included.</param>
    /// <param name="from">The step it must be at.</param>
    /// <param name="cancellationToken">Heard until it is written.</param>
    /// <returns>False when another gateway has taken it further.</returns>
    Task<bool> TryAdvanceAsync(KeyRotation rotation, RotationStep from, CancellationToken cancellationToken);

    /// <summary>Lists a covenant's rotations, oldest first.</summary>
    Task<IReadOnlyList<KeyRotation>> ListAsync(string covenant, CancellationToken cancellationToken);

    /// <summary>Lists every rotation that is not closed.</summary>
    Task<IReadOnlyList<KeyRotation>> ListOpenAsync(CancellationToken cancellationToken);
}
