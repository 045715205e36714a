using System.Collections.Concurrent;

namespace Bekend.Browser.Tests.Support;

/// <summary>Sessions of the demo's accounts, each signed in once.</summary>
internal sealed class SessionStates
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _states = new(StringComparer.Ordinal);

    /// <summary>Gives the account's cookies, as Playwright stores them; signs in when nobody has yet.</summary>
    public Task<string> GetAsync(DemoAccount account, Func<Task<string>> signInAsync) =>
        _states.GetOrAdd(account.User, _ => new(signInAsync)).Value;
}
