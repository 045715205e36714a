using System.Text.Json;
using Bekend.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Bekend.Browser.Tests.Support.BrowserFixture))]

namespace Bekend.Browser.Tests.Support;

/// <summary>One demo with its signals and one Chromium for all tests; every visitor has a browser context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Tests may run as root, which Chromium's sandbox refuses; and this Chromium calls nobody of its own accord.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright _playwright = null!;

    internal DemoProcess Demo { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    internal IReadOnlyList<DemoAccount> Accounts { get; private set; } = [];

    /// <summary>States of sessions, shared so that not every test signs in anew.</summary>
    internal SessionStates Sessions { get; } = new();

    /// <summary>The demo account that has a role.</summary>
    /// <exception cref="InvalidOperationException">None has, or more than one.</exception>
    internal DemoAccount Account(string role) => Accounts.Single(account => account.Roles.Contains(role));

    /// <summary>The demo account with a user name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal DemoAccount Person(string user) => Accounts.Single(account => account.User == user);

    public async ValueTask InitializeAsync()
    {
        Demo = await DemoProcess.StartAsync();
        using var ready = JsonDocument.Parse(await File.ReadAllBytesAsync(Demo.ReadyFile));
        Accounts = DemoAccount.Read(ready.RootElement);
        _playwright = await Playwright.CreateAsync();
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
