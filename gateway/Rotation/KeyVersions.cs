namespace Bekend.Gateway.Rotation;

/// <summary>Which versions of a covenant's key hold.</summary>
/// <remarks>Read each time: what one gateway switched, or closed, holds for all of them from that moment.</remarks>
internal sealed class KeyVersions(IRotationStore store)
{
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nobody knows.</exception>
    public async Task<CovenantVersions> OfAsync(string covenant, CancellationToken cancellationToken) =>
        CovenantVersions.Of(await store.ListAsync(covenant, cancellationToken));
}
