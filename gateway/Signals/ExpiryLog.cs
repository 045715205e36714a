using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Signals;

/// <summary>Puts on record what the index swept: fetched, recorded, and only then forgotten by the index.</summary>
/// <remarks>
/// A crash between two of these makes it fetch again what is on record already; the id of the record is made from the signal
/// and its end, so that it is recorded once.
/// </remarks>
internal sealed class ExpiryLog(
    ServiceClient services, IndexRouting indexes, DisclosureLog log, SignalTrail trail, CovenantCatalogue covenants, TimeProvider clock)
{
    private const int Batch = 256;

    /// <summary>What one index has after these waits for the next time: it must not keep the others waiting, however it goes on.</summary>
    private const int MaxBatches = 64;

    /// <summary>Records all that waits, at the central index and at those that organisations run themselves.</summary>
    /// <returns>How many ends the indexes handed over.</returns>
    /// <exception cref="StoreUnavailableException">Log or an index does not answer; what was not recorded still waits.</exception>
    public async Task<int> RecordWaitingAsync(CancellationToken cancellationToken)
    {
        // Also of organisations that have an index of their own by now: what they had here ends here.
        var count = await RecordWaitingAsync(Clusters.Index, _ => true, cancellationToken);
        StoreUnavailableException? unanswered = null;
        foreach (var owner in indexes.Owners)
        {
            try
            {
                // INVARIANT: an organisation's own index speaks for that organisation alone.
                count += await RecordWaitingAsync(indexes.Of(owner), signal => signal.Organisation == owner, cancellationToken);
            }
            catch (StoreUnavailableException exception)
            {
                // One that is out of reach must not keep the others waiting.
                unanswered = exception;
            }
        }

        return unanswered is null ? count : throw unanswered;
    }

    private async Task<int> RecordWaitingAsync(string index, Func<EndedSignal, bool> isItsOwn, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var batch = 0; batch < MaxBatches; batch++)
        {
            var ended = EndedSignal.ReadAll(await PostAsync(
                index, "/v1/aflopen", new JsonObject { ["aantal"] = Batch }, cancellationToken));
            if (ended.Count == 0)
            {
                break;
            }

            if (ended.Count > Batch)
            {
                throw new StoreUnavailableException("The index gave more of its outbox than was asked.");
            }

            // INVARIANT: on record before the index forgets it. Null is what was on record before.
            await Task.WhenAll(ended.Where(isItsOwn).Select(signal => log.AppendAsync(Describe(signal), cancellationToken)));
            var numbers = new JsonArray([.. ended.Select(signal => (JsonNode)signal.Number)]);
            await PostAsync(index, "/v1/aflopen/vastgelegd", new JsonObject { ["nummers"] = numbers }, cancellationToken);
            count += ended.Count;
        }

        return count;
    }

    private LogRecord Describe(EndedSignal ended)
    {
        var now = clock.GetUtcNow();
        var mark = new SignalMark(
            ended.Organisation, ended.Id, trail.Of(ended.Organisation, ended.Covenant, ended.Reference));
        var known = covenants.Versions.All.Select(version => version.Covenant).Where(covenant => covenant.Id.Value == ended.Covenant);
        var id = NamedId.Of("afloop", ended.Id.ToString("D"), ended.ValidUntil.ToUnixTimeMilliseconds().ToString("D", null));
        return SignalRecords.End(id, mark, ended, now, known.LogUntil(now));
    }

    private async Task<ServiceAnswer> PostAsync(string index, string path, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await services.PostAsync(
            index, path, Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
        return answer.IsSuccess ? answer : throw new StoreUnavailableException("The index did not give its outbox.");
    }
}
