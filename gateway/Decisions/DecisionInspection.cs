using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Decisions;

/// <summary>What a privacy officer may read of the decision log.</summary>
/// <remarks>
/// INVARIANT: every reading is itself on record, durably, before anything of it is given out; and nothing is given out of what
/// a covenant decided that the caller does not guard.
/// </remarks>
internal sealed class DecisionInspection(
    IDecisionStore store, DecisionSealer sealer, DisclosureLog log, CovenantCatalogue covenants, TimeProvider clock)
{
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<DecisionPage> ListAsync(Caller caller, DecisionQuery query, CancellationToken cancellationToken)
    {
        var from = DisclosureQuery.StartOf(query.From);
        var read = await store.ListAsync(
            query.After?.Time ?? from,
            DisclosureQuery.StartOf(query.To.AddDays(1)),
            query.After?.Id ?? Guid.Empty,
            DecisionPage.Size + 1,
            cancellationToken);
        var page = read.Take(DecisionPage.Size).ToList();
        var shown = page.Where(record => record.Time >= from && query.Includes(record, caller)).ToList();
        var now = clock.GetUtcNow();
        await log.RecordAsync(
            ReadingRecords.Decisions(caller, query.ToParameters(), shown.Count, now, covenants.All.LogUntil(now)),
            cancellationToken);
        return new(
            [.. shown.Select(record => Open(record, caller))],
            read.Count > page.Count ? new(page[^1].Time, page[^1].Id) : null);
    }

    /// <summary>One line that was tampered with must not hide the others.</summary>
    private JsonObject Open(DecisionRecord record, Caller caller)
    {
        try
        {
            var line = GuardedLine.Limit(JsonNode.Parse(sealer.Open(record))!.AsObject(), caller.Guards);
            line.Insert(0, "id", record.Id);
            return line;
        }
        catch (CryptographicException)
        {
            return new JsonObject { ["id"] = record.Id, ["timestamp"] = record.Time.ToUnixTimeMilliseconds(), ["beschadigd"] = true };
        }
    }
}
