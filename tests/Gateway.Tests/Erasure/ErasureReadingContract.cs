using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>Who decides about erasing sees who asked and why, by the log; and that is on the log.</summary>
public abstract class ErasureReadingContract(InstallationFixture shared)
{
    [Theory]
    [InlineData("wissingen")]
    [InlineData("bewaarplichten")]
    public async Task List_IsOnRecord_UnlessItIsEmpty(string list)
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        await ListAsync(all, TestClients.Manager, list);
        Assert.Empty(Readings(all, list));
        var asker = await AskAsync(all, list, id);

        var item = Assert.Single(await ListAsync(all, TestClients.Manager, list))!;
        Assert.Empty(await ListAsync(all, TestClients.OtherOfficer, list));

        Assert.Equal((asker, false), ((string)item["door"]!["client"]!, (bool)item["beschadigd"]!));
        var reading = Assert.Single(Readings(all, list));
        Assert.Equal(("1", Connector.Overlast, TestClients.Manager), (reading["aantal"], reading["convenanten"], reading["client"]));
        Assert.DoesNotContain((string)item["reden"]!, reading.Values);
    }

    /// <summary>What the log does not say is shown as nobody's word, and granted to nobody.</summary>
    [Theory]
    [InlineData("wissingen", "UPDATE erasure_requests SET covenant = 'adresfraude-voorbeeldstad'")]
    [InlineData("wissingen", "UPDATE erasure_requests SET disclosure = @id")]
    [InlineData("bewaarplichten", "UPDATE holds SET disclosure = NULL")]
    public async Task Row_ThatDoesNotFitTheLog_IsDamaged(string list, string sql)
    {
        await using var all = await shared.StartOwnAsync();
        var (id, other) = (await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()), await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
        await AskAsync(all, list, id);
        all.Tamper(sql, other);

        var item = Assert.Single(await ListAsync(all, TestClients.Manager, list))!;

        Assert.Equal((null, null, true), ((string?)item["reden"], item["door"], (bool)item["beschadigd"]!));
    }

    /// <returns>By what name the log knows who asked.</returns>
    private static async Task<string> AskAsync(Installation all, string list, Guid id)
    {
        var officer = await Erasing.OfficerAsync(all);
        _ = list == "wissingen"
            ? (await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)
            : (await officer.PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: id))).Expect(201);
        return await Erasing.NameOfAsync(officer);
    }

    private static async Task<JsonArray> ListAsync(Installation all, string client, string list) =>
        (await all.As(client).GetAsync($"/v1/{list}")).Expect(200)[list]!.AsArray();

    private static List<IReadOnlyDictionary<string, string>> Readings(Installation all, string list) =>
        [.. Erasing.OpenAll(all).Where(record => record.Entry.Type == EntryType.Reading && record.Content.Fields.GetValueOrDefault("handeling") == $"{list}-gelezen")
            .Select(record => record.Content.Fields)];
}
