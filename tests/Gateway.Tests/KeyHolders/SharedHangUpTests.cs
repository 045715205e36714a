using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.KeyHolders;

/// <summary>Whoever hangs up while several holders evaluate was shown nothing, so that it counts for nothing.</summary>
public sealed class SharedHangUpTests
{
    [Fact]
    public async Task HangingUp_LeavesNoChargeBehind()
    {
        await using var all = await Installation.StartSharedAsync(needed: 2, holders: 3);
        (await Publication.PublishAsync(all, Publication.Next("1.1.0").Replace(
            "\nbewaren:", "\nquota:\n  - {per: medewerker, max: 1, venster: P1D}\n\nbewaren:", StringComparison.Ordinal))).Expect(201);
        var (asker, question) = (all.As("corporatie-a"), Asks.Triage());
        await asker.KeyAsync();
        var silent = new List<SilentHolder>();
        string[] addresses = [.. all.Holders.Select(holder => holder.Urls.First())];
        for (var holder = 1; holder <= 3; holder++)
        {
            await all.StopHolderAsync(holder);
            silent.Add(await SilentHolder.StartAsync(addresses[holder - 1]));
        }

        await AskAndHangUpAsync(all, asker, question, Task.WhenAny(silent.Select(holder => holder.Asked)));

        // It stops when the question that was hung up has come to its end.
        await all.StopGatewayAsync();
        Assert.Equal(0L, Count(all, "quota_uses"));
        Assert.Equal(0L, Count(all, "questions"));
        for (var holder = 1; holder <= 3; holder++)
        {
            await silent[holder - 1].DisposeAsync();
            await all.StartHolderAgainAsync(holder);
        }

        await all.StartGatewayAsync();
        using var batch = asker.Blind(TestPerson.New().Keys());
        (await asker.AskAsync(question, batch)).Expect(201);
        (await asker.AskAsync(question, batch)).ExpectProblem(429, "GW2870");
    }

    private static async Task AskAndHangUpAsync(Installation all, Connector asker, JsonObject question, Task asked)
    {
        using var batch = asker.Blind(TestPerson.New().Keys());
        var body = question.DeepClone().AsObject();
        body["elementen"] = batch.Elements();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await asker.TokenAsync());
        using var hangUp = new CancellationTokenSource();
        var asking = http.PostAsync(new Uri(all.Address, "/v1/vragen"), JsonContent.Create(body), hangUp.Token);

        // It is charged by now, and the holders have it.
        Assert.NotSame(asking, await Task.WhenAny(asked, asking));
        Assert.Equal(1L, Count(all, "quota_uses"));
        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static object? Count(Installation all, string table)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return command.ExecuteScalar();
    }
}
