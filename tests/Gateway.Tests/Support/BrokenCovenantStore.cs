using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A store of covenants that takes nothing while a test says so.</summary>
internal sealed class BrokenCovenantStore
{
    public bool IsBroken { get; set; }

    /// <summary>Puts the breaking store before the real one.</summary>
    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(ICovenantStore)).ImplementationType!;
        services.AddSingleton<ICovenantStore>(provider => new Breaking((ICovenantStore)ActivatorUtilities.CreateInstance(provider, real), this));
    }

    private sealed class Breaking(ICovenantStore inner, BrokenCovenantStore switchboard) : ICovenantStore
    {
        public Task<int> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

        public Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

        public Task<bool> TryAddAsync(PublishedVersion version, CancellationToken cancellationToken) =>
            switchboard.IsBroken ? throw new StoreUnavailableException("The disk is full.") : inner.TryAddAsync(version, cancellationToken);
    }
}
