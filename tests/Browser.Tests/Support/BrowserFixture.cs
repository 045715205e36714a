using Bekend.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Bekend.Browser.Tests.Support.BrowserFixture))]

namespace Bekend.Browser.Tests.Support;

/// <summary>One demo with its signals and one Chromium for all tests; every visitor has a browser context of its own.</summary>
public sealed class BrowserFixture : Stage, IAsyncLifetime
{
    /// <summary>Tests may run as root, which Chromium's sandbox refuses; and this Chromium calls nobody of its own accord.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    /// <summary>Milliseconds that a page may take to show what is expected, on a machine that is busy with other tests too.</summary>
    internal const float Patience = 90_000;

    private IPlaywright _playwright = null!;

    public async ValueTask InitializeAsync()
    {
        await PlayAsync(await DemoProcess.StartAsync());
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Headless = true, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        // What did not start must not hide why.
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (Demo is not null)
        {
            await Demo.DisposeAsync();
        }
    }

    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is not installed; tests/run installs it.");
}
