using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>An installation with two logboeken beside it: none is configured until a test does.</summary>
public abstract class LogboekFixture : IAsyncLifetime
{
    private Installation? _all;
    private TestLogboek? _logboek;

    internal Installation All => _all ?? throw new InvalidOperationException("Not started.");

    /// <summary>The operator's, where it is.</summary>
    internal TestLogboek Logboek => _logboek ?? throw new InvalidOperationException("Not started.");

    internal LogFailure LogFailure { get; } = new();

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _all = await Installation.StartAsync();
        _logboek = await TestLogboek.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await All.DisposeAsync();
        await Logboek.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the gateway again with the operator's logboek, or with others.</summary>
    internal async Task WithAsync(params string[] arguments)
    {
        await All.StopGatewayAsync();
        await All.StartGatewayAsync(LogFailure.Install, arguments.Length == 0 ? Logboek.Arguments() : arguments);
    }

    internal TracedQuestion Traced(JsonObject question, IReadOnlyList<MatchKey>? keys = null, string client = "corporatie-a") =>
        new(All.As(client), question, keys ?? TestPerson.New().Keys());

    /// <summary>Somebody whom care knows.</summary>
    internal async Task<TestPerson> KnownAsync()
    {
        var person = TestPerson.New();
        await All.As("zorg-a").HoldSignalAsync(person.Keys());
        return person;
    }

    /// <summary>Nothing that identifies, and nothing that links, is in what was sent.</summary>
    internal void AssertSaysNothing(TestLogboek logboek, JsonObject question)
    {
        Assert.Empty(All.Secrets.FoundIn(logboek.Text));
        foreach (var member in new[] { "medewerker", "zaak" })
        {
            // As a word: by chance any two characters are somewhere in a pseudonym.
            Assert.DoesNotMatch($"(?i)(?<![a-z0-9_-]){Regex.Escape((string)question[member]!)}(?![a-z0-9_-])", logboek.Text);
        }
    }
}
