using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Notices;

/// <summary>Turns what the index found into notices: fetched, decided, recorded for both, and only then forgotten by the index.</summary>
/// <remarks>
/// At least once, however it fails on the way: the index tells of a match until it hears that it was decided about. And once: the id of a
/// notice is made from the match, and of signals with a notice that is not over nobody is told again.
/// </remarks>
internal sealed class MatchDelivery(
    ServiceClient services,
    DisclosureLog log,
    NoticeRecords records,
    INoticeStore notices,
    CovenantCatalogue covenants,
    TimeProvider clock,
    ILogger<MatchDelivery> logger) : IDisposable
{
    private const int Batch = 64;

    /// <summary>A ring and a round at the same moment must not both tell of a pair that was noted twice.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Decides about all that waits, but for what is under a covenant that this gateway does not know (yet).</summary>
    /// <returns>How many matches were decided about.</returns>
    /// <exception cref="StoreUnavailableException">Log or index does not answer; what was not decided about still waits.</exception>
    public async Task<int> DeliverWaitingAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await DeliverAllAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<int> DeliverAllAsync(CancellationToken cancellationToken)
    {
        var (count, waiting, last) = (0, 0, 0L);
        while (await ListAsync(last, cancellationToken) is { Count: > 0 } matches)
        {
            // Numbers ascend: what cannot be decided about here is passed by, and does not come again in this round.
            last = matches[^1].Number;
            var decided = matches.Where(match => match.Covenant is null || covenants.Find(match.Covenant) is not null).ToList();
            count += decided.Count;
            waiting += matches.Count - decided.Count;
            await TellAsync(decided, cancellationToken);
        }

        if (waiting > 0)
        {
            NoticeLog.MatchesWait(logger, waiting);
        }

        return count;
    }

    private async Task<IReadOnlyList<IndexMatch>> ListAsync(long after, CancellationToken cancellationToken) => IndexMatch.ReadAll(
        await PostAsync("/v1/overeenkomsten", new JsonObject { ["aantal"] = Batch, ["na"] = after }, cancellationToken));

    private async Task TellAsync(List<IndexMatch> matches, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
        {
            return;
        }

        // INVARIANT: on record, and so there to be read, before the index forgets it. Null is what was there before.
        var told = await Task.WhenAll((await DecideAsync(matches, cancellationToken)).Select(record => log.AppendAsync(record, cancellationToken)));
        await PostAsync(
            "/v1/overeenkomsten/vastgelegd",
            new JsonObject { ["nummers"] = new JsonArray([.. matches.Select(match => (JsonNode)match.Number)]) },
            cancellationToken);
        NoticeLog.MatchesDecided(logger, matches.Count, told.Count(receipt => receipt is not null));
    }

    /// <returns>What is to be told, without what its receiver was told already.</returns>
    private async Task<IReadOnlyList<LogRecord>> DecideAsync(List<IndexMatch> matches, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var decided = matches.SelectMany(match => Decide(match, now)).ToList();
        if (decided.Count == 0)
        {
            return [];
        }

        var standing = await notices.ListOfAsync([.. decided.Select(record => record.Notice!.Signal).Distinct()], now, cancellationToken);
        var known = standing.Select(notice => (notice.Mark.Signal, notice.Mark.OtherSignal)).ToHashSet();
        return [.. decided.Where(record => !known.Contains((record.Notice!.Signal, record.Notice.OtherSignal)))];
    }

    private IEnumerable<LogRecord> Decide(IndexMatch match, DateTimeOffset now)
    {
        if (match.Covenant is null || covenants.Find(match.Covenant) is not { } covenant
            || NoticeDecision.Decide(match, covenant, now) is not var (notice, strength))
        {
            return [];
        }

        var (one, other) = (match.Signals[0], match.Signals[1]);
        return
        [
            records.Of(match, one, other, covenant, notice, strength, now),
            records.Of(match, other, one, covenant, notice, strength, now),
        ];
    }

    private async Task<ServiceAnswer> PostAsync(string path, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await services.PostAsync(
            Clusters.Index, path, Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
        return answer.IsSuccess ? answer : throw new StoreUnavailableException("The index did not give its outbox.");
    }
}
