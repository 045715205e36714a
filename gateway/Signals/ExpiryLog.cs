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
    ServiceClient services, DisclosureLog log, SignalTrail trail, CovenantCatalogue covenants, TimeProvider clock)
{
    private const int Batch = 256;

    /// <summary>Records all that waits.</summary>
    /// <returns>How many ends the index handed over.</returns>
    /// <exception cref="StoreUnavailableException">Log or index does not answer; what was not recorded still waits.</exception>
    public async Task<int> RecordWaitingAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var ended = EndedSignal.ReadAll(await PostAsync(
                "/v1/aflopen", new JsonObject { ["aantal"] = Batch }, cancellationToken));
            if (ended.Count == 0)
            {
                return count;
            }

            // INVARIANT: on record before the index forgets it. Null is what was on record before.
            await Task.WhenAll(ended.Select(signal => log.AppendAsync(Describe(signal), cancellationToken)));
            var numbers = new JsonArray([.. ended.Select(signal => (JsonNode)signal.Number)]);
            await PostAsync("/v1/aflopen/vastgelegd", new JsonObject { ["nummers"] = numbers }, cancellationToken);
            count += ended.Count;
        }
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

    private async Task<ServiceAnswer> PostAsync(string path, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await services.PostAsync(
            Clusters.Index, path, Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
        return answer.IsSuccess ? answer : throw new StoreUnavailableException("The index did not give its outbox.");
    }
}
