using System.Collections.Concurrent;

namespace Bekend.Browser.Tests.Support;

/// <summary>Sessions of the demo's accounts, each signed in once.</summary>
internal sealed class SessionStates
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _states = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, long> _steps = new(StringComparer.Ordinal);

    /// <summary>A code counts once: gives the step of now, or the one after the last that was given for this account.</summary>
    public long NextStep(DemoAccount account, DateTimeOffset now)
    {
        var step = Totp.StepAt(now);
        return _steps.AddOrUpdate(account.User, step, (_, last) => Math.Max(step, last + 1));
    }

    /// <summary>Gives the account's cookies, as Playwright stores them; signs in when nobody has yet.</summary>
    public Task<string> GetAsync(DemoAccount account, Func<Task<string>> signInAsync) =>
        _states.GetOrAdd(account.User, _ => new(signInAsync)).Value;
}
