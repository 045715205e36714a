using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Export;

/// <summary>Reads disclosures as their store does, until it is told to lose their keys or to fail.</summary>
internal sealed class KeylessStore : IDisclosureStore
{
    private IDisclosureStore? _inner;
    private IReadOnlyList<StoredDisclosure>? _last;
    private bool _isKeyless;
    private int _left = int.MaxValue;

    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IDisclosureStore)).ImplementationType!;
        services.AddSingleton<IDisclosureStore>(provider =>
        {
            _inner = (IDisclosureStore)ActivatorUtilities.CreateInstance(provider, real);
            return this;
        });
    }

    /// <summary>From now on lists what it listed last, as it is between the destruction of a month's key and the sweeping of its rows.</summary>
    public void LoseKeys() => _isKeyless = true;

    /// <summary>From now on so many lists can still be read.</summary>
    public void FailAfter(int lists) => _left = lists;

    public async Task<IReadOnlyList<StoredDisclosure>> ListAsync(
        DisclosureFilter filter, DisclosureCursor? after, int count, CancellationToken cancellationToken)
    {
        if (_left-- <= 0)
        {
            throw new StoreUnavailableException("The disk is gone.");
        }

        return _isKeyless
            ? [.. _last!.Select(stored => stored with { Record = stored.Record with { BucketKey = null } })]
            : (_last = await _inner!.ListAsync(filter, after, count, cancellationToken));
    }

    public Task<StoredDisclosure?> FindAsync(Guid id, CancellationToken cancellationToken) => _inner!.FindAsync(id, cancellationToken);
}
