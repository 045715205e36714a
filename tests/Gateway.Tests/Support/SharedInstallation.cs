using Bekend.Gateway.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedInstallation))]

namespace Bekend.Gateway.Tests.Support;

/// <summary>One installation for all tests that neither move its clock nor break it.</summary>
public sealed class SharedInstallation : IAsyncLifetime
{
    private Installation? _running;

    internal Installation Running => _running ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _running = await Installation.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_running is { } running)
        {
            await running.DisposeAsync();
        }
    }
}
