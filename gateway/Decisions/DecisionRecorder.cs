using System.Diagnostics;
using System.Text.Json;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Logboek;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Decisions;

/// <summary>Puts calls of the decision point on record.</summary>
/// <remarks>INVARIANT: exactly one line for each call, durable before its answer goes out. Source: Authorization Decision Log 1.0.</remarks>
internal sealed class DecisionRecorder(
    IDecisionStore store, DecisionSealer sealer, CovenantCatalogue covenants, Logboeken logboeken, TimeProvider clock)
{
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, or a logboek did not acknowledge it: there is no answer.</exception>
    public async Task RecordAsync(DecisionCall call, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var asked = Asked(call);
        var content = DecisionRecordJson.Format(call, DecisionTrace.Of(Activity.Current, call.Request), now, GatewayProgram.Service.ApiVersion);
        var line = sealer.Seal(id, asked, JsonSerializer.SerializeToUtf8Bytes(content, GatewayJson.Default.JsonObject));
        await logboeken.TellAsync(
            call.Caller.Organisation.Value, subjects => CallDecision.Of(id, call, content, now, subjects), cancellationToken);
        await store.AddAsync(new(id, now, EndsAt(call, now), asked, line), cancellationToken);
    }

    /// <summary>A call that came to no covenant is for the officers of those that the caller's organisation signed.</summary>
    private List<string> Asked(DecisionCall call)
    {
        var asked = call.DecidedOn.Select(decision => decision.Covenant).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return asked.Count > 0
            ? asked
            : [.. covenants.All.Where(covenant => covenant.PartyOf(call.Caller.Organisation) is not null).Select(covenant => covenant.Id.Value)];
    }

    /// <summary>As long as the versions that were asked keep their log; without any, as all that are served.</summary>
    private DateTimeOffset EndsAt(DecisionCall call, DateTimeOffset now)
    {
        var versions = covenants.Versions;
        var asked = call.DecidedOn.Select(decision => versions.FindVersion(decision.Covenant, decision.Version)?.Covenant).OfType<Covenant>().ToList();
        return (asked.Count > 0 ? asked : covenants.All).LogUntil(now);
    }
}
