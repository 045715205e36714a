using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary>Whoever can write in the database cannot make a privacy officer believe it.</summary>
public abstract class TamperedStoreContract(InstallationFixture shared)
{
    private const string Path = "/v1/verstrekkingen";

    [Theory]

    // What is listed.
    [InlineData("UPDATE disclosures SET outcome = 1 WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("UPDATE disclosures SET covenant = 'adresfraude-voorbeeldstad' WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("UPDATE disclosures SET case_tag = id WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("UPDATE disclosures SET time = time - 1 WHERE id = @id", "regel-ontbreekt")]
    [InlineData("UPDATE disclosures SET position = position + 1 WHERE id = @id", "regel-ontbreekt")]

    // The entry and the tree.
    [InlineData("DELETE FROM log_entries WHERE id = @id", "regel-ontbreekt")]
    [InlineData("UPDATE log_nodes SET hash = @hash WHERE level = 0", "niet-in-logboek")]

    // The content and its keys.
    [InlineData("UPDATE log_payloads SET payload = @hash WHERE id = @id", "inhoud-klopt-niet")]
    [InlineData("UPDATE log_payloads SET wrapped_key = @hash WHERE id = @id", "sleutel-ontbreekt")]
    [InlineData("UPDATE log_payloads SET bucket = bucket + 1 WHERE id = @id", "sleutel-ontbreekt")]
    [InlineData("DELETE FROM log_buckets", "sleutel-ontbreekt")]
    public async Task Shows_Damage_NotContent(string sql, string damage)
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var question = Asks.Triage();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", question, person);
        var officer = all.As(TestClients.Officer);
        (await officer.GetAsync($"{Path}/{id}")).Expect(200);

        all.Tamper(sql, id);

        var line = Assert.Single((await officer.GetAsync(Path)).Expect(200)["verstrekkingen"]!.AsArray());
        Assert.Equal(damage, (string?)line!["beschadiging"]);
        foreach (var path in new[] { $"{Path}/{id}", $"{Path}/{id}/ontvangstbewijs" })
        {
            var shown = (await officer.GetAsync(path)).ExpectProblem(500, "GW2601");
            Assert.Equal(damage, (string?)shown["beschadiging"]);
            Assert.DoesNotContain((string)question["medewerker"]!, shown.Text, StringComparison.Ordinal);
            Assert.DoesNotContain((string)question["zaak"]!, shown.Text, StringComparison.Ordinal);
        }

        Assert.Contains(all.LogLines, item => item.Level == LogLevel.Critical && item.Text.Contains(id.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE log_payloads SET bucket = (SELECT max(bucket) FROM log_buckets) WHERE id = @id")]
    [InlineData(
        "UPDATE log_buckets SET protected = (SELECT protected FROM log_buckets ORDER BY bucket DESC LIMIT 1) "
        + "WHERE bucket = (SELECT bucket FROM log_payloads WHERE id = @id)")]
    public async Task Shows_Damage_UnderAnotherMonthsKey(string sql)
    {
        await using var all = await shared.StartOwnAsync();
        var (id, _) = await InTwoMonthsAsync(all);
        all.Tamper(sql, id);

        // With the keys in memory, and without.
        for (var start = 0; start < 2; start++)
        {
            var shown = (await all.As(TestClients.Officer).GetAsync($"{Path}/{id}")).ExpectProblem(500, "GW2601");
            Assert.Equal("sleutel-ontbreekt", (string?)shown["beschadiging"]);
            await all.RestartGatewayAsync();
        }
    }

    [Fact]
    public async Task Refuses_ToRecordUnderAnotherMonthsKey()
    {
        await using var all = await shared.StartOwnAsync();
        var (_, id) = await InTwoMonthsAsync(all);
        all.Tamper(
            "UPDATE log_buckets SET protected = (SELECT protected FROM log_buckets ORDER BY bucket LIMIT 1) "
            + "WHERE bucket = (SELECT bucket FROM log_payloads WHERE id = @id)",
            id);
        await all.RestartGatewayAsync();

        var reply = await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys());

        reply.ExpectProblem(500, "BK1010");
        Assert.Null(reply["bekend"]);
    }

    [Fact]
    public async Task Goes_WithItsContent()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        all.Tamper("DELETE FROM log_payloads WHERE id = @id", id);

        Assert.Empty((await all.As(TestClients.Officer).GetAsync(Path)).Expect(200)["verstrekkingen"]!.AsArray());
        (await all.As(TestClients.Officer).GetAsync($"{Path}/{id}")).ExpectProblem(404, "BK1005");
    }

    private static async Task<(Guid Earlier, Guid Later)> InTwoMonthsAsync(Installation all)
    {
        var earlier = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        all.Clock.Advance(TimeSpan.FromDays(28));
        return (earlier, await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
    }
}
