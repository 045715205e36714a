using System.Text.Json;
using Bekend.Testing;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Support;

/// <summary>A demo with its accounts, and the Chromium to visit it with.</summary>
public abstract class Stage
{
    internal DemoProcess Demo { get; private set; } = null!;

    internal IBrowser Browser { get; private protected set; } = null!;

    internal IReadOnlyList<DemoAccount> Accounts { get; private set; } = [];

    /// <summary>States of sessions, shared so that not every test signs in anew.</summary>
    internal SessionStates Sessions { get; } = new();

    /// <summary>The demo account that has a role.</summary>
    /// <exception cref="InvalidOperationException">None has, or more than one.</exception>
    internal DemoAccount Account(string role) => Accounts.Single(account => account.Roles.Contains(role));

    /// <summary>The demo account with a user name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal DemoAccount Person(string user) => Accounts.Single(account => account.User == user);

    /// <summary>Takes the demo as the one to visit.</summary>
    private protected async Task PlayAsync(DemoProcess demo)
    {
        Demo = demo;
        using var ready = JsonDocument.Parse(await File.ReadAllBytesAsync(demo.ReadyFile));
        Accounts = DemoAccount.Read(ready.RootElement);
    }
}
