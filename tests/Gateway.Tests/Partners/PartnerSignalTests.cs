using System.Text.Json.Nodes;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Storage;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>The signals of a partner that runs its own index, through the gateway.</summary>
public sealed class PartnerSignalTests : PartnerTests
{
    [Fact]
    public async Task Signals_AreListedAndWithdrawn_WhereTheyAre()
    {
        var person = TestPerson.New();
        var holder = All.As("zorg-a");
        var id = await holder.HoldSignalAsync(person.Keys());

        var listed = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        Assert.Contains(listed["signalen"]!.AsArray(), signal => (Guid)signal!["id"]! == id);
        (await All.As("zorg-b").PostAsync($"/v1/signalen/{id}/intrekking")).ExpectProblem(404, "GW2503");
        (await holder.PostAsync($"/v1/signalen/{id}/intrekking")).Expect(200);

        Assert.False((bool)(await All.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
    }

    [Fact]
    public async Task Signals_AreExtended_WhereTheyAre()
    {
        var holder = All.As("zorg-a");
        var signal = await holder.SignalAsync(TestPerson.New().Keys());
        signal["geldigTot"] = "2027-06-30";
        var id = (Guid)(await holder.RegisterAsync(signal)).Expect(200)["id"]!;

        var longer = new JsonObject { ["geldigTot"] = "2027-09-30" };
        (await All.As("zorg-b").PostAsync($"/v1/signalen/{id}/verlenging", longer.DeepClone().AsObject())).ExpectProblem(404, "GW2503");
        var extended = (await holder.PostAsync($"/v1/signalen/{id}/verlenging", longer)).Expect(200);

        var listed = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        Assert.Equal(
            (DateTimeOffset)extended["geldigTot"]!, (DateTimeOffset)listed["signalen"]!.AsArray().Single(one => (Guid)one!["id"]! == id)!["geldigTot"]!);
    }

    [Fact]
    public async Task Ends_GoOnRecord_WhileThePartnerIsGone()
    {
        Partner.KillIndex();
        var id = await HoldBrieflyAsync(All, "zorg-b");

        await EndAsync(All);

        Assert.Single(await EndsAsync(All), end => end == id.ToString());
    }

    [Fact]
    public async Task Ends_OfWhatThePartnerLeftInTheCentralIndex_GoOnRecordToo()
    {
        var id = Guid.Empty;
        await using var partner = await PartnerInstallation.StartAsync(async all => id = await HoldBrieflyAsync(all, "zorg-a"));
        partner.KillIndex();

        await EndAsync(partner.All);

        Assert.Single(await EndsAsync(partner.All), end => end == id.ToString());
    }

    [Fact]
    public async Task Rotation_IsRefused_BeforeAnythingIsOnRecord()
    {
        await All.As("corporatie-a").KeyAsync();
        var before = (await LogView.ReadAsync(All)).Count;

        (await All.As("beheer").PostAsync($"/v1/convenanten/{Connector.Overlast}/sleutels/rotatie")).ExpectProblem(409, "GW2839");

        Assert.Equal(before, (await LogView.ReadAsync(All)).Count);
        (await All.As("beheer").PostAsync($"/v1/convenanten/{Connector.Riec}/sleutels/rotatie")).Expect(202);
    }

    /// <summary>Registers a signal that ends in an hour.</summary>
    private static async Task<Guid> HoldBrieflyAsync(Installation all, string client)
    {
        var holder = all.As(client);
        var signal = await holder.SignalAsync(TestPerson.New().Keys());
        signal["geldigTot"] = all.Clock.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        return (Guid)(await holder.RegisterAsync(signal)).Expect(200)["id"]!;
    }

    /// <summary>Lets that hour pass; the partner's index, which is gone, says nothing of it.</summary>
    private static async Task EndAsync(Installation all)
    {
        var (central, cancel) = (all.Indexes[0].Services.GetRequiredService<IIndexStore>(), TestContext.Current.CancellationToken);
        all.Clock.Advance(TimeSpan.FromHours(2));
        await central.SweepAsync(all.Clock.GetUtcNow(), cancel);

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => all.Gateway.Services.GetRequiredService<ExpiryLog>().RecordWaitingAsync(cancel));

        Assert.Empty(await central.ListEndedAsync(10, cancel));
    }

    private static async Task<IEnumerable<string>> EndsAsync(Installation all) => (await LogView.ReadAsync(all))
        .Where(record => record.Fields.GetValueOrDefault("handeling") == "afloop").Select(record => record.Fields["signaalId"]);
}
