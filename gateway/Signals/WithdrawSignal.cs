using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Signals;

/// <summary><c>POST /v1/signalen/{id}/intrekking</c>: its holder takes a signal back.</summary>
internal sealed class WithdrawSignal(CovenantCatalogue covenants, DisclosureLog log, IndexRouting indexes, TimeProvider clock) : Exchange
{
    private Guid _signal;

    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        var caller = context.GetCaller();
        if (!Guid.TryParse(context.Request.RouteValues["id"] as string, out _signal))
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownSignal);
            return null;
        }

        var mine = RegistrationRight.EverIn(covenants.Versions, caller);
        if (mine.Count == 0)
        {
            await context.WriteProblemAsync(GatewayProblems.NotARegistrar);
            return null;
        }

        // INVARIANT: no withdrawal without a log entry; so the entry comes first, and records the wish. Which covenant the
        // signal is under only the index knows.
        var now = clock.GetUtcNow();
        var record = SignalRecords.Withdrawal(Guid.CreateVersion7(now), caller, _signal, now, mine.LogUntil(now));
        await log.RecordAsync(record, context.RequestAborted);
        indexes.Send(context, caller.Organisation.Value);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["organisatie"] = caller.Organisation.Value,
            ["id"] = _signal,
        }.ToJsonString());
    }

    public override Task DiscloseAsync(HttpContext context, ServiceAnswer answer) =>
        context.WriteJsonAsync(200, new JsonObject { ["id"] = _signal, ["status"] = "ingetrokken" });
}
