namespace Bekend.Gateway.Tests.Support;

/// <summary>One installation for all tests that neither move its clock nor break it.</summary>
public abstract class InstallationFixture : IAsyncLifetime
{
    private Installation? _running;

    internal Installation Running => _running ?? throw new InvalidOperationException("Not started.");

    /// <summary>Another one of the same kind, for a test that moves its clock, counts its records or breaks it.</summary>
    /// <param name="keyHolder">Further arguments of the key holder.</param>
    internal Task<Installation> StartOwnAsync(
        DateTimeOffset? start = null, Action<IServiceCollection>? replace = null, params string[] keyHolder) =>
        Installation.StartOnAsync(NewStorage(), replace, start, keyHolder);

    public async ValueTask InitializeAsync() => _running = await StartOwnAsync();

    public async ValueTask DisposeAsync()
    {
        if (_running is { } running)
        {
            await running.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract TestStorage NewStorage();
}
