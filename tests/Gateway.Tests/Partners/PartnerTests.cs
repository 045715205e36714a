using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>Tests of one partner that runs its own index.</summary>
public abstract class PartnerTests : IAsyncLifetime
{
    private protected PartnerInstallation Partner { get; private set; } = null!;

    private protected Installation All => Partner.All;

    public async ValueTask InitializeAsync() => Partner = await PartnerInstallation.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Partner.DisposeAsync();
    }
}
