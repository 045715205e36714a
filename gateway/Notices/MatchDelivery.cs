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
/// notice is made from what it is about.
/// </remarks>
internal sealed class MatchDelivery(
    ServiceClient services, DisclosureLog log, NoticeRecords records, CovenantCatalogue covenants, TimeProvider clock, ILogger<MatchDelivery> logger)
{
    private const int Batch = 64;

    /// <summary>Decides about all that waits.</summary>
    /// <returns>How many matches the index handed over.</returns>
    /// <exception cref="StoreUnavailableException">Log or index does not answer; what was not decided about still waits.</exception>
    public async Task<int> DeliverWaitingAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var matches = IndexMatch.ReadAll(await PostAsync(
                "/v1/overeenkomsten", new JsonObject { ["aantal"] = Batch }, cancellationToken));
            if (matches.Count == 0)
            {
                return count;
            }

            // INVARIANT: on record, and so there to be read, before the index forgets it. Null is what was there before.
            var told = await Task.WhenAll(matches.SelectMany(Decide).Select(record => log.AppendAsync(record, cancellationToken)));
            await PostAsync(
                "/v1/overeenkomsten/vastgelegd",
                new JsonObject { ["nummers"] = new JsonArray([.. matches.Select(match => (JsonNode)match.Number)]) },
                cancellationToken);
            NoticeLog.MatchesDecided(logger, matches.Count, told.Count(receipt => receipt is not null));
            count += matches.Count;
        }
    }

    private IEnumerable<LogRecord> Decide(IndexMatch match)
    {
        var now = clock.GetUtcNow();
        if (match.Covenant is null || covenants.Find(match.Covenant) is not { } covenant
            || NoticeDecision.Decide(match, covenant, now) is not var (notice, strength))
        {
            return [];
        }

        var (one, other) = (match.Signals[0], match.Signals[1]);
        return
        [
            records.Of(one, other, match.Subject!, covenant, notice, strength, now),
            records.Of(other, one, match.Subject!, covenant, notice, strength, now),
        ];
    }

    private async Task<ServiceAnswer> PostAsync(string path, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await services.PostAsync(
            Clusters.Index, path, Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
        return answer.IsSuccess ? answer : throw new StoreUnavailableException("The index did not give its outbox.");
    }
}
