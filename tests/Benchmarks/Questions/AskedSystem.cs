using Bekend.Connector;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;
using Bekend.Testing;

namespace Bekend.Benchmarks.Questions;

/// <summary>The demo, each service a process of its own, with those who ask it.</summary>
internal sealed class AskedSystem : IAsyncDisposable
{
    private readonly DemoProcess _demo;
    private readonly GatewaySession _session;

    private AskedSystem(DemoProcess demo, GatewaySession session)
    {
        _demo = demo;
        _session = session;
        Askers = new(session);
    }

    public Askers Askers { get; }

    /// <summary>Where it keeps its files.</summary>
    public string Folder => _demo.Folder;

    /// <summary>Base address of its gateway.</summary>
    public string Gateway => _demo.Gateway;

    /// <param name="arguments">Of the demo, besides those that every test gives.</param>
    public static async Task<AskedSystem> StartAsync(params string[] arguments)
    {
        var demo = await DemoProcess.StartAsync(null, null, ["--empty", .. arguments]);
        if (!ProfileReader.Read(demo.Client("corporatie-a")).TryGet(out var profile, out _))
        {
            throw new InvalidOperationException("The client profile cannot be read.");
        }

        return new(demo, new(profile, new RunEnvironment { State = new StateFolder(Path.Combine(demo.Folder, "bench")) }));
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _demo.DisposeAsync();
    }
}
