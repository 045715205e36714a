using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;
using static Bekend.Gateway.Tests.Notices.NoticeSteps;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A notice lives and ends with the match that it tells of, whatever is corrected, extended or read meanwhile.</summary>
public abstract partial class NoticeLifeContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accuses_NobodyAnyMore_OnceASignalIsCorrected_AndTellsOfALaterMatchAnew()
    {
        await using var all = await shared.StartOwnAsync();
        var (police, municipality, wrong, right) = (all.As("politie"), all.As("gemeente"), TestPerson.New(), TestPerson.New());
        var line = await police.SignalAsync(wrong.Keys(), "ondermijning-drugs", Connector.Riec);
        var theirs = await municipality.SignalAsync(wrong.Keys(), "mensenhandel", Connector.Riec);
        (await police.RegisterAsync(line)).Expect(200);
        (await municipality.RegisterAsync(theirs)).Expect(200);
        var told = (Guid)Assert.Single(await NoticesAsync(all, "gemeente"))!["id"]!;
        var mistaken = line["pseudoniemen"]!.DeepClone();

        line["pseudoniemen"] = (await police.SignalAsync(right.Keys(), "ondermijning-drugs", Connector.Riec))["pseudoniemen"]!.DeepClone();
        Assert.Equal("gewijzigd", (string?)(await police.RegisterAsync(line)).Expect(200)["status"]);
        Assert.Empty(await NoticesAsync(all, "gemeente"));
        Assert.Empty(await NoticesAsync(all, "politie"));

        // Now the other moves along: another match of the same two signals.
        theirs["pseudoniemen"] = line["pseudoniemen"]!.DeepClone();
        (await municipality.RegisterAsync(theirs)).Expect(200);
        var anew = (Guid)Assert.Single(await NoticesAsync(all, "gemeente"))!["id"]!;
        Assert.NotEqual(told, anew);

        // And back again, acknowledged or not: what was told before was of a match that had ended.
        (await municipality.PostAsync($"/v1/meldingen/{anew}/bevestiging")).Expect(200);
        line["pseudoniemen"] = mistaken.DeepClone();
        (await police.RegisterAsync(line)).Expect(200);
        Assert.Empty(await NoticesAsync(all, "politie"));
        theirs["pseudoniemen"] = mistaken.DeepClone();
        (await municipality.RegisterAsync(theirs)).Expect(200);
        var again = (Guid)Assert.Single(await NoticesAsync(all, "gemeente"))!["id"]!;
        Assert.True(again != told && again != anew, "it was not told anew");
        Assert.Equal(6, (await RecordsAsync(all)).Count);
    }

    [Fact]
    public async Task Ends_WithTheCovenantThatGaveIt()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        (await all.As("politie").RegisterAsync(await all.As("politie").SignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec))).Expect(200);
        (await all.As("gemeente").RegisterAsync(await all.As("gemeente").SignalAsync(person.Keys(), "mensenhandel", Connector.Riec))).Expect(200);
        Assert.Single(await NoticesAsync(all, "gemeente"));

        // A next version tells nobody of anybody.
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, Connector.Riec + ".yaml"));
        var (from, to) = (text.IndexOf("\nmeldingen:", StringComparison.Ordinal), text.IndexOf("\nbewaren:", StringComparison.Ordinal));
        text = text.Remove(from, to - from);
        (await Publication.PublishAsync(all, VersionLine().Replace(text, "versie: 9.0.0", 1))).Expect(201);

        Assert.Empty(await NoticesAsync(all, "gemeente"));
        Assert.Empty(await NoticesAsync(all, "politie"));
    }

    [Fact]
    public async Task Lasts_AsLongAsItsSignals_WhenTheyAreExtendedOrRenewed()
    {
        await using var all = await shared.StartOwnAsync();
        var (police, municipality, person) = (all.As("politie"), all.As("gemeente"), TestPerson.New());
        var line = await police.SignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        var theirs = await municipality.SignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        (line["geldigTot"], theirs["geldigTot"]) = ("2026-11-23T09:10:00Z", "2026-11-23T09:20:00Z");
        (await police.RegisterAsync(line)).Expect(200);
        var second = (Guid)(await municipality.RegisterAsync(theirs)).Expect(200)["id"]!;
        var id = (Guid)Assert.Single(await NoticesAsync(all, "gemeente"))!["id"]!;

        line["geldigTot"] = "2026-11-23T10:00:00Z";
        (await police.RegisterAsync(line)).Expect(200);
        await PassAsync(all, TimeSpan.FromMinutes(15));
        Assert.Equal(id, (Guid)Assert.Single(await NoticesAsync(all, "gemeente"))!["id"]!);

        (await municipality.PostAsync($"/v1/signalen/{second}/verlenging", new JsonObject { ["geldigTot"] = "2026-11-23T11:00:00Z" })).Expect(200);
        await PassAsync(all, TimeSpan.FromMinutes(15));
        Assert.Single(await NoticesAsync(all, "politie"));
        Assert.Equal(id, (Guid)Assert.Single(await NoticesAsync(all, "gemeente"))!["id"]!);

        // The first end of the two is the end: by what the index says, not by what was lifted.
        await PassAsync(all, TimeSpan.FromMinutes(30));
        Assert.Empty(await NoticesAsync(all, "gemeente"));
    }

    [Fact]
    public async Task Keeps_AMatch_OfACovenantItDoesNotKnow_AndDeliversThoseBehindIt()
    {
        await using var all = await shared.StartOwnAsync();
        await NoteMatchesAsync(all, 70, "later-convenant");
        await NoteMatchesAsync(all, 1);

        Assert.Equal(1, await Delivery(all).DeliverWaitingAsync(Cancel));
        Assert.Single(await NoticesAsync(all, "politie"));
        Assert.Equal(70, (await Index(all).ListMatchesAsync(0, 100, all.Clock.GetUtcNow(), Cancel)).Count);
        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Warning && line.Text.Contains("70 matches are under covenants that this gateway does not know", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Skips_Nothing_WhenAPageIsAcknowledgedBeforeTheNextIsRead()
    {
        await using var all = await shared.StartOwnAsync();
        await NoteMatchesAsync(all, 103);
        await Delivery(all).DeliverWaitingAsync(Cancel);
        var reader = all.As("politie");

        var first = (await reader.GetAsync("/v1/meldingen")).Expect(200);
        Assert.Equal(100, first["meldingen"]!.AsArray().Count);
        foreach (var notice in first["meldingen"]!.AsArray())
        {
            Assert.True(await Store(all).AcknowledgeAsync(Oins.Police, (Guid)notice!["id"]!, all.Clock.GetUtcNow(), Cancel));
        }

        var second = (await reader.GetAsync($"/v1/meldingen?pagina={(long)first["volgende"]!}")).Expect(200);
        Assert.Equal(3, second["meldingen"]!.AsArray().Count);
        Assert.Null(second["volgende"]);
    }

    /// <summary>Time passes, and what is over is removed.</summary>
    private static async Task PassAsync(Installation all, TimeSpan time)
    {
        all.Clock.Advance(time);
        await Store(all).SweepAsync(all.Clock.GetUtcNow(), Cancel);
    }

    [GeneratedRegex(@"^versie: [0-9.]+", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
