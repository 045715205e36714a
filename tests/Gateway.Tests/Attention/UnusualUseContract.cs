using System.Text.Json.Nodes;
using Bekend.Gateway.Attention;
using Bekend.Gateway.Tests.Erasure;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Attention;

/// <summary>Many questions in one case, questions outside office hours, and many askers about one subject.</summary>
public abstract class UnusualUseContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_InOneCase_OfOneEmployee_AreRaisedOnce_AndNotAgainAfterTheHandling()
    {
        await using var all = await StartAsync(options => options.CaseQuestions = 4);
        var question = Asks.Triage();
        await AskAsync(all, question, 3);
        await AskAsync(all, Asks.Triage(), 3);
        await AskAsync(all, Of(question, "Z-2026-0099"), 3);
        await ScanAsync(all);
        Assert.Empty(await ListAsync(all));

        await AskAsync(all, question, 1);
        await ScanAsync(all);
        await ScanAsync(all);

        var point = Assert.Single(await ListAsync(all))!;
        AssertIs(point, "veel-vragen-in-een-zaak", question, 4);
        Assert.Null(point["nietBekend"]);
        (await all.As(TestClients.Officer).PostAsync(
            $"/v1/aandachtspunten/{(string)point["id"]!}/afhandeling", new JsonObject { ["toelichting"] = "Grote zaak, besproken." })).Expect(204);
        all.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(all, question, 3);
        await ScanAsync(all);
        Assert.Single(await ListAsync(all));
    }

    [Fact]
    public async Task Questions_InOneCase_SpreadOverTime_OrRefused_AreNoPattern()
    {
        await using var all = await StartAsync(options => options.CaseQuestions = 4);
        var (spread, refused) = (Asks.Triage(), Asks.Triage());
        await AskAsync(all, spread, 3);
        all.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await AskAsync(all, spread, 1);
        refused["doel"] = "nieuwsgierigheid";
        for (var i = 0; i < 5; i++)
        {
            using var batch = all.As("corporatie-a").Blind(TestPerson.New().Keys());
            (await all.As("corporatie-a").AskAsync(refused, batch)).Expect(403);
        }

        await ScanAsync(all);

        Assert.Empty(await ListAsync(all));
    }

    [Fact]
    public async Task Questions_OutsideOfficeHours_AreRaised_AlsoThoseOfYesterday()
    {
        await using var all = await StartAsync(options => options.OutsideMinimum = 3);
        var (late, mostlyEarly) = (Asks.Triage(), Asks.Triage());
        await AskAsync(all, late, 1);
        await AskAsync(all, mostlyEarly, 4);
        all.Clock.Advance(TimeSpan.FromHours(11));
        await AskAsync(all, late, 2);
        await ScanAsync(all);
        Assert.Empty(await ListAsync(all));
        await AskAsync(all, late, 1);
        await AskAsync(all, mostlyEarly, 3);

        // Nobody looked before midnight.
        all.Clock.Advance(TimeSpan.FromHours(6));
        await ScanAsync(all);

        var point = Assert.Single(await ListAsync(all))!;
        AssertIs(point, "buiten-kantooruren", late, 4);
        Assert.Equal(3, (int)point["buitenKantooruren"]!);
    }

    [Fact]
    public async Task Questions_InTheWeekend_AreOutsideOfficeHours()
    {
        await using var all = await StartAsync(options => options.OutsideMinimum = 3);
        all.Clock.Advance(TimeSpan.FromDays(5));
        var question = Asks.Triage();
        await AskAsync(all, question, 3);
        await ScanAsync(all);

        AssertIs(Assert.Single(await ListAsync(all))!, "buiten-kantooruren", question, 3);
    }

    [Fact]
    public async Task Subject_ManyAskedAbout_IsRaised_WithTheLastAsker()
    {
        await using var all = await StartAsync(options => options.SubjectAskers = 3);
        var (person, first, last) = (TestPerson.New(), Asks.Triage(), Asks.Triage());
        for (var i = 0; i < 4; i++)
        {
            await all.As("corporatie-a").ResolveAsync(first, person.Keys());
        }

        await all.As("corporatie-b").ResolveAsync(Asks.Triage(), person.Keys(withName: false));
        await all.As("corporatie-a").ResolveAsync(last, TestPerson.New().Keys());
        Assert.Empty(await ListAsync(all));

        await all.As("corporatie-a").ResolveAsync(last, person.Keys());

        AssertIs(Assert.Single(await ListAsync(all))!, "veel-vragers-over-een-betrokkene", last, 3);

        // What was reported begins anew.
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys());
        Assert.Single(await ListAsync(all));
    }

    [Fact]
    public async Task Subject_AskedAboutOverALongTime_IsNone()
    {
        await using var all = await StartAsync(options => options.SubjectAskers = 3);
        var person = TestPerson.New();
        for (var i = 0; i < 4; i++)
        {
            await all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys());
            all.Clock.Advance(TimeSpan.FromDays(4));
        }

        await ScanAsync(all);

        Assert.Empty(await ListAsync(all));
        all.Clock.Advance(TimeSpan.FromDays(7));
        await ScanAsync(all);
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM subject_askers"));
    }

    /// <summary>Two subjects of one asker have nothing in common; and nothing is kept while nobody wants to know.</summary>
    [Fact]
    public async Task Marks_JoinNothing_AndAreKeptOnlyWhenWanted()
    {
        await using var all = await StartAsync(options => options.SubjectAskers = 3);
        await using var off = await StartAsync(_ => { });
        var question = Asks.Triage();
        await AskAsync(all, question, 2);
        await AskAsync(off, question, 2);

        var rows = Erasing.Count(all, "SELECT count(*) FROM subject_askers");
        Assert.InRange(rows, 2, 32);
        Assert.Equal(rows, Erasing.Count(all, "SELECT count(DISTINCT asker) FROM subject_askers"));
        Assert.Equal(0, Erasing.Count(off, "SELECT count(*) FROM subject_askers"));
    }

    [Fact]
    public async Task Zero_IsOff()
    {
        await using var all = await StartAsync(_ => { });
        var (question, person) = (Asks.Triage(), TestPerson.New());
        all.Clock.Advance(TimeSpan.FromDays(5));
        await AskAsync(all, question, 5);
        for (var i = 0; i < 5; i++)
        {
            await all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys());
        }

        await ScanAsync(all);

        Assert.Empty(await ListAsync(all));
    }

    private static JsonObject Of(JsonObject question, string number)
    {
        var other = question.DeepClone().AsObject();
        other["zaak"] = number;
        return other;
    }

    private static void AssertIs(JsonNode point, string kind, JsonObject question, int count)
    {
        Assert.Equal(
            (kind, Connector.Overlast, Oins.CorporationA, (string)question["medewerker"]!, count),
            ((string)point["soort"]!, (string)point["convenant"]!, (string)point["organisatie"]!, (string)point["vrager"]!, (int)point["aantal"]!));
        Assert.Contains("niets over iemand besloten", (string)point["uitleg"]!, StringComparison.Ordinal);
        Assert.Contains("Het kan ook gewoon werk zijn", (string)point["uitleg"]!, StringComparison.Ordinal);
    }

    private static Task ScanAsync(Installation all) => all.Gateway.Services.GetRequiredService<AttentionScan>().RunAsync(Cancel);

    private static async Task<JsonArray> ListAsync(Installation all) =>
        (await all.As(TestClients.Officer).GetAsync("/v1/aandachtspunten")).Expect(200)["aandachtspunten"]!.AsArray();

    private static async Task AskAsync(Installation all, JsonObject question, int times)
    {
        for (var i = 0; i < times; i++)
        {
            (await all.As("corporatie-a").ResolveAsync(question, TestPerson.New().Keys())).Expect(200);
        }
    }

    /// <summary>All three are off but what the test turns on.</summary>
    private Task<Installation> StartAsync(Action<AttentionOptions> wanted) => shared.StartOwnAsync(replace: services => services.PostConfigure<AttentionOptions>(options =>
    {
        (options.CaseQuestions, options.OutsideMinimum, options.SubjectAskers) = (0, 0, 0);
        wanted(options);
    }));
}
