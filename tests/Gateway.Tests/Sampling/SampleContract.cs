using System.Buffers.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Sampling;
using Bekend.Gateway.Tests.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Tests.Sampling;

/// <summary>A sample that nobody chose, and findings that nobody changes.</summary>
public abstract class SampleContract(InstallationFixture shared)
{
    private const string Path = "/v1/steekproeven";

    [Fact]
    public async Task Draws_WhatTheRootOfItsOrderSays_AndAnybodyCanDrawAgain()
    {
        await using var all = await shared.StartOwnAsync();
        var (officer, ids) = (all.As(TestClients.Officer), new List<Guid>());
        for (var number = 0; number < 12; number++)
        {
            ids.Add(await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
        }

        await Asked.ApprovedAsync(all);
        var drawn = (await officer.PostAsync(Path, Order(5))).Expect(201);
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        var leaves = Entries(all);
        var root = MerkleHash.RootOf([.. leaves.Take((int)drawn["logIndex"]! + 1).Select(entry => MerkleHash.Leaf(entry))]);
        var seed = SampleDraw.Seed(root);
        Assert.Equal(Base64Url.EncodeToString(seed), (string?)drawn["zaad"]);
        Assert.Equal(12, (int)drawn["getrokkenUit"]!);
        var expected = ids.OrderBy(id => Convert.ToHexString(SampleDraw.Lot(seed, id)), StringComparer.Ordinal).Take(5);
        Assert.Equal(expected, Ids(drawn));

        // Shown again, also by another gateway, it is the same; and so is one whose drawing was interrupted.
        var id = (string)drawn["id"]!;
        all.Tamper("DELETE FROM sample_items");
        all.Tamper("UPDATE samples SET population = NULL");
        await all.RestartGatewayAsync();
        Assert.Equal(expected, Ids((await officer.GetAsync($"{Path}/{id}")).Expect(200)));
        Assert.Equal(expected, Ids((await officer.GetAsync($"{Path}/{id}")).Expect(200)));
    }

    [Fact]
    public async Task Order_AndReading_AreOnRecord_BeforeAnythingIsShown()
    {
        await using var all = await shared.StartOwnAsync();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        var drawn = (await all.As(TestClients.Officer).PostAsync(Path, Order(3))).Expect(201);

        var records = Erasing.OpenAll(all);
        var order = Assert.Single(records, record => record.Content.Fields.GetValueOrDefault("handeling") == "steekproef");
        Assert.Equal(((Guid)drawn["id"]!, "3", Connector.Overlast), (order.Entry.Id, order.Content.Fields["aantal"], order.Content.Fields["convenanten"]));
        var reading = Assert.Single(records, record => record.Content.Fields.GetValueOrDefault("handeling") == "steekproef-gelezen");
        Assert.Equal(("1", TestClients.Officer), (reading.Content.Fields["aantal"], reading.Content.Fields["client"]));
    }

    [Fact]
    public async Task Finding_IsOnRecord_Once()
    {
        await using var all = await shared.StartOwnAsync();
        var officer = all.As(TestClients.Officer);
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var path = $"{Path}/{(string)(await officer.PostAsync(Path, Order(3))).Expect(201)["id"]!}";

        (await officer.PostAsync(path + "/bevindingen", Said(id, "onregelmatig", null))).ExpectProblem(400, "BK1002");
        (await officer.PostAsync(path + "/bevindingen", Said(id, "mooi", "x"))).ExpectProblem(400, "BK1002");
        (await officer.PostAsync(path + "/bevindingen", Said(Guid.NewGuid(), "goed", null))).ExpectProblem(404, "BK1005");
        (await all.As(TestClients.OtherOfficer).PostAsync(path + "/bevindingen", Said(id, "goed", null))).ExpectProblem(404, "BK1005");
        (await all.As(TestClients.OtherOfficer).GetAsync(path)).ExpectProblem(404, "BK1005");
        (await all.As("corporatie-a").GetAsync(path)).ExpectProblem(403, "BK1004");
        (await officer.PostAsync(path + "/bevindingen", Said(id, "onregelmatig", "Zaak bestaat niet."))).Expect(204);
        (await officer.PostAsync(path + "/bevindingen", Said(id, "goed", null))).ExpectProblem(409, "GW2930");

        var finding = Assert.Single((await officer.GetAsync(path)).Expect(200)["verstrekkingen"]!.AsArray())!["bevinding"]!;
        Assert.Equal(("onregelmatig", "fg", "Zaak bestaat niet."), ((string?)finding["oordeel"], (string?)finding["door"], (string?)finding["toelichting"]));
        var record = Assert.Single(Erasing.OpenAll(all), item => item.Content.Fields.GetValueOrDefault("handeling") == "bevinding").Content.Fields;
        Assert.Equal((id.ToString(), "onregelmatig", "Zaak bestaat niet."), (record["verstrekkingId"], record["oordeel"], record["toelichting"]));

        // Whoever writes in the database changes no verdict.
        all.Tamper("UPDATE sample_items SET finding = sample");
        var shown = Assert.Single((await officer.GetAsync(path)).Expect(200)["verstrekkingen"]!.AsArray())!["bevinding"]!;
        Assert.Equal(("beschadigd", null), ((string?)shown["oordeel"], (string?)shown["toelichting"]));
    }

    [Fact]
    public async Task Findings_ThatComeAtOnce_AreOne()
    {
        await using var all = await shared.StartOwnAsync();
        var officer = all.As(TestClients.Officer);
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var path = $"{Path}/{(string)(await officer.PostAsync(Path, Order(3))).Expect(201)["id"]!}/bevindingen";

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => officer.PostAsync(path, Said(id, "goed", null))));

        Assert.Single(replies, reply => reply.Status == 204);
        Assert.All(replies.Where(reply => reply.Status != 204), reply => reply.ExpectProblem(409, "GW2930"));
        Assert.Single(Erasing.OpenAll(all), item => item.Content.Fields.GetValueOrDefault("handeling") == "bevinding");
    }

    [Fact]
    public async Task Erased_IsShownAsErased_AndNotReplaced()
    {
        await using var all = await shared.StartOwnAsync(replace: Erasing.AllowOne);
        var officer = all.As(TestClients.Officer);
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var drawn = (await officer.PostAsync(Path, Order(1))).Expect(201);
        var id = Assert.Single(Ids(drawn));
        (await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(200);

        var item = Assert.Single((await officer.GetAsync($"{Path}/{(string)drawn["id"]!}")).Expect(200)["verstrekkingen"]!.AsArray())!;

        Assert.Equal((id, true), ((Guid)item["id"]!, (bool)item["gewist"]!));
    }

    /// <summary>Two gateways draw at once, and between them a disclosure is erased: the first that is kept is the sample, whole.</summary>
    [Fact]
    public async Task Draws_AtOnce_AreNeverMixed()
    {
        await using var all = await shared.StartOwnAsync();
        var (store, cancel) = (all.Gateway.Services.GetRequiredService<SampleStore>(), TestContext.Current.CancellationToken);
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var id = (Guid)(await all.As(TestClients.Officer).PostAsync(Path, Order(3))).Expect(201)["id"]!;
        all.Tamper("DELETE FROM sample_items");
        all.Tamper("UPDATE samples SET population = NULL");
        Guid[][] draws = [.. Enumerable.Range(0, 6).Select(_ => new[] { Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid() })];

        var kept = await Task.WhenAll(draws.Select((draw, at) => Task.Run(() => store.TryKeepAsync(id, draw, at, cancel))));

        var one = Assert.Single(Enumerable.Range(0, kept.Length), at => kept[at]);
        Assert.Equal(draws[one], (await store.ListItemsAsync(id, cancel)).Select(item => item.Disclosure));
        Assert.Equal(one, (await store.FindAsync(id, cancel))!.Population);
    }

    /// <summary>What cannot be kept whole is not kept: no place is taken, and the sample is drawn again.</summary>
    [Fact]
    public async Task Draw_ThatFailsHalfway_LeavesNothing()
    {
        await using var all = await shared.StartOwnAsync();
        var (store, cancel) = (all.Gateway.Services.GetRequiredService<SampleStore>(), TestContext.Current.CancellationToken);
        var answered = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var id = (Guid)(await all.As(TestClients.Officer).PostAsync(Path, Order(3))).Expect(201)["id"]!;
        all.Tamper("DELETE FROM sample_items");
        all.Tamper("UPDATE samples SET population = NULL");
        var twice = Guid.NewGuid();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.TryKeepAsync(id, [twice, twice], 2, cancel));

        Assert.Empty(await store.ListItemsAsync(id, cancel));
        Assert.Equal([answered], Ids((await all.As(TestClients.Officer).GetAsync($"{Path}/{id}")).Expect(200)));
    }

    [Fact]
    public async Task Order_SaysEveryFault()
    {
        await using var all = await shared.StartOwnAsync();
        var officer = all.As(TestClients.Officer);
        foreach (var (field, value) in new (string, JsonNode?)[]
        {
            ("convenant", Connector.Riec), ("convenant", null), ("vanaf", "gisteren"), ("tot", "2026-11-01"), ("aantal", 0), ("aantal", 101), ("aantal", "3"),
        })
        {
            var order = Order(3);
            order[field] = value;
            var problem = (await officer.PostAsync(Path, order)).ExpectProblem(400, "BK1002");
            Assert.Contains(problem["fouten"]!.AsArray(), fault => (string?)fault!["veld"] == field);
        }

        Assert.Empty((await officer.GetAsync(Path)).Expect(200)["steekproeven"]!.AsArray());
    }

    private static JsonObject Order(int count) =>
        new() { ["convenant"] = Connector.Overlast, ["vanaf"] = "2026-11-20", ["tot"] = "2026-11-23", ["aantal"] = count };

    private static JsonObject Said(Guid id, string verdict, string? explanation) =>
        new() { ["verstrekking"] = id.ToString(), ["oordeel"] = verdict, ["toelichting"] = explanation };

    private static IEnumerable<Guid> Ids(Reply sample) => sample["verstrekkingen"]!.AsArray().Select(item => (Guid)item!["id"]!);

    private static List<byte[]> Entries(Installation all)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT entry FROM log_entries ORDER BY position";
        using var reader = command.ExecuteReader();
        var entries = new List<byte[]>();
        while (reader.Read())
        {
            entries.Add(reader.GetFieldValue<byte[]>(0));
        }

        return entries;
    }
}
