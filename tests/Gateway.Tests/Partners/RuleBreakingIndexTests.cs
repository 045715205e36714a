using System.Text.Json.Nodes;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>A partner whose index answers whatever it likes harms nobody but itself.</summary>
public sealed class RuleBreakingIndexTests : IAsyncLifetime
{
    private const string Outbox = "/v1/aflopen";

    private PartnerInstallation _partner = null!;
    private RuleBreakingIndex _index = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _partner = await PartnerInstallation.StartAsync();
        _partner.KillIndex();
        _index = await RuleBreakingIndex.StartAsync(_partner.Address, _partner.IndexCertificate);
    }

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        await _partner.DisposeAsync();
    }

    [Fact]
    public async Task Lookup_AnsweredWithNonsense_IsNotAnswered_AndTheOthersAre()
    {
        var (person, asker) = (TestPerson.New(), _partner.All.As("corporatie-a"));
        await _partner.All.As("zorg-b").HoldSignalAsync(person.Keys());
        string[] nonsense =
        [
            "geen json", "null", "[]", "{}", """{"treffers":null}""", """{"treffers":[null]}""", """{"treffers":["x"]}""",
            .. ((string[])["organisatie", "soort", "gevraagdAls", "signaalsoort", "contactpunt"]).SelectMany(name => new[] { Hit(name, null), Hit(name, 7), Hit(name, new JsonArray()) }),
        ];

        foreach (var answer in nonsense)
        {
            _index.Answers["/v1/opzoekingen"] = answer;
            var reply = (await asker.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200);
            Assert.True((bool)reply["bekend"]!, answer);
            Assert.Equal(["zorg"], reply["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
        }
    }

    [Fact]
    public async Task Lookup_WithUnknownWords_CountsForNothing()
    {
        _index.Answers["/v1/opzoekingen"] = Hit("soort", "K99");

        var reply = (await _partner.All.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);

        Assert.False((bool)reply["bekend"]!);
        Assert.Empty(reply["nietBeantwoordDoor"]!.AsArray());
    }

    [Theory]
    [InlineData("organisatie")]
    [InlineData("convenant")]
    [InlineData("kenmerk")]
    [InlineData("soort")]
    [InlineData("signaalsoort")]
    public async Task Outbox_WithNulls_IsRefused_AndNothingOfItIsOnRecord(string name)
    {
        _index.Answers[Outbox] = Ended(1, name);

        await Assert.ThrowsAsync<StoreUnavailableException>(RecordWaitingAsync);

        Assert.Empty(await EndsAsync());
    }

    [Fact]
    public async Task Outbox_ThatIsNeverEmpty_EndsAllTheSame_AndIsOnRecordOnce()
    {
        _index.Answers[Outbox] = Ended(3);

        await RecordWaitingAsync();
        await RecordWaitingAsync();

        Assert.Equal(3, (await EndsAsync()).Count);
    }

    [Fact]
    public async Task Outbox_LargerThanWasAsked_IsRefused()
    {
        _index.Answers[Outbox] = Ended(300);

        await Assert.ThrowsAsync<StoreUnavailableException>(RecordWaitingAsync);

        Assert.Empty(await EndsAsync());
    }

    private static string Hit(string name, JsonNode? value)
    {
        var hit = new JsonObject
        {
            ["organisatie"] = Oins.CareA,
            ["soort"] = "K1",
            ["gevraagdAls"] = "K1",
            ["signaalsoort"] = "woonoverlast",
            ["contactpunt"] = "team-a",
        };
        hit[name] = value;
        return new JsonObject { ["treffers"] = new JsonArray(hit) }.ToJsonString();
    }

    /// <param name="count">How many signals ended.</param>
    /// <param name="missing">What of each is null.</param>
    private static string Ended(int count, string? missing = null) => new JsonObject
    {
        ["aflopen"] = new JsonArray([.. Enumerable.Range(1, count).Select(number =>
        {
            var ended = new JsonObject
            {
                ["nummer"] = number,
                ["id"] = Guid.CreateVersion7(Installation.Start.AddSeconds(number)),
                ["organisatie"] = Oins.CareA,
                ["convenant"] = Connector.Overlast,
                ["kenmerk"] = $"Z-{number}",
                ["soort"] = "persoon",
                ["signaalsoort"] = "woonoverlast",
                ["geldigTot"] = Installation.Start.UtcDateTime,
            };
            if (missing is not null)
            {
                ended[missing] = null;
            }

            return (JsonNode)ended;
        })]),
    }.ToJsonString();

    private Task<int> RecordWaitingAsync() => _partner.All.Gateway.Services.GetRequiredService<ExpiryLog>().RecordWaitingAsync(Cancel);

    private async Task<IReadOnlyList<OpenedRecord>> EndsAsync() =>
        [.. (await LogView.ReadAsync(_partner.All)).Where(record => record.Fields.GetValueOrDefault("handeling") == "afloop")];
}
