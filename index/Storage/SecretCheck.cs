using Bekend.Hosting.Startup;

namespace Bekend.Indexing.Storage;

/// <summary>Before anything is served: is the secret here the one that everything in the store was stored under?</summary>
/// <remarks>INVARIANT: with another secret every subject would be "not known" without anyone noticing (design §4, 2).</remarks>
internal sealed class SecretCheck(IndexSecret secret, IIndexStore store) : IHostedService
{
    /// <exception cref="StartupFaultsException">The secret was lost or replaced, or another instance has another.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var claimed = await store.ClaimSecretAsync(secret.Fingerprint(), cancellationToken);
        if (!claimed.AsSpan().SequenceEqual(secret.Fingerprint()))
        {
            throw new StartupFaultsException("the index secret is not the one that the stored signals depend on");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
