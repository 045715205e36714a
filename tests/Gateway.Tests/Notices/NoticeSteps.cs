using System.Text.Json.Nodes;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>What tests of notices do with an installation.</summary>
internal static class NoticeSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatchDelivery Delivery(Installation all) => all.Gateway.Services.GetRequiredService<MatchDelivery>();

    public static INoticeStore Store(Installation all) => all.Gateway.Services.GetRequiredService<INoticeStore>();

    public static IIndexStore Index(Installation all) => all.Indexes[0].Services.GetRequiredService<IIndexStore>();

    /// <summary>The police and the municipality hold a signal on one person.</summary>
    public static async Task<(TestPerson Person, Guid First, Guid Second)> MatchAsync(Installation all)
    {
        var person = TestPerson.New();
        var first = await all.As("politie").HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        return (person, first, await all.As("gemeente").HoldSignalAsync(person.Keys(), "mensenhandel", Connector.Riec));
    }

    /// <summary>The same about many made-up subjects, past the gateway: nothing rings.</summary>
    public static async Task NoteMatchesAsync(Installation all, int count, string covenant = Connector.Riec, string other = Oins.Municipality)
    {
        for (var i = 0; i < count; i++)
        {
            IndexedKey[] keys = [new("K1", System.Security.Cryptography.RandomNumberGenerator.GetBytes(32))];
            await Index(all).RegisterAsync(
                [.. new[] { Oins.Police, other }.Select(holder => new SignalRecord(
                    Guid.CreateVersion7(), holder, covenant, $"ref-{Guid.NewGuid():N}", "politie", "persoon", "mensenhandel", "team-a", all.Clock.GetUtcNow().AddDays(9), keys) { SeeksMatches = true })],
                all.Clock.GetUtcNow(),
                Cancel);
        }
    }

    /// <summary>An organisation's notices, once all that waits is decided about.</summary>
    public static async Task<JsonArray> NoticesAsync(Installation all, string client)
    {
        await Delivery(all).DeliverWaitingAsync(Cancel);
        return (await all.As(client).GetAsync("/v1/meldingen")).Expect(200)["meldingen"]!.AsArray();
    }

    public static async Task<IReadOnlyList<OpenedRecord>> RecordsAsync(Installation all) =>
        [.. (await LogView.ReadAsync(all)).Where(record => record.Fields.ContainsKey("melding"))];
}
