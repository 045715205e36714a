using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Hosting.Storage;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Signals;

/// <summary><c>POST /v1/signalen/{id}/verlenging</c> <c>{"geldigTot"}</c>: its holder keeps a signal for longer.</summary>
/// <remarks>As a registration: by today's covenant, and no longer than that keeps this kind counted from today.</remarks>
internal sealed class ExtendSignal(
    CovenantCatalogue covenants, ServiceClient services, IndexRouting indexes, SignalTrail trail, NoticeUpkeep upkeep, DisclosureLog log, TimeProvider clock)
    : Exchange
{
    private const int MaxBytes = 1024;

    private Guid _signal;
    private DateTimeOffset _until;

    /// <exception cref="StoreUnavailableException">The index does not say which signal it is.</exception>
    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        var caller = context.GetCaller();
        if (await FindAsync(context, caller) is not { } held)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (RightOver(held, caller, now) is not var (covenant, kind))
        {
            await context.WriteProblemAsync(GatewayProblems.NotARegistrar);
            return null;
        }

        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => Read(body, held, kind, now));
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return null;
        }

        _until = request.ValidUntil;
        if (_until == held.ValidUntil)
        {
            // Sent again: nothing happens, so there is nothing to put on record. But its notices may have been left behind.
            await FollowAsync(context);
            return null;
        }

        // INVARIANT: no extension without a log entry; so the entry comes first.
        var mark = new SignalMark(
            caller.Organisation.Value, _signal, trail.Of(caller.Organisation.Value, held.Covenant, held.Reference));
        await log.RecordAsync(
            SignalRecords.Extension(Guid.CreateVersion7(now), caller, mark, covenant, held, _until, now), context.RequestAborted);
        indexes.Send(context, caller.Organisation.Value);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["organisatie"] = caller.Organisation.Value,
            ["id"] = _signal,
            ["signaalsoort"] = held.Kind,
            ["geldigTot"] = _until.UtcDateTime,
        }.ToJsonString());
    }

    public override Task DiscloseAsync(HttpContext context, ServiceAnswer answer) => FollowAsync(context);

    private static Request Read(JsonBody body, HeldSignal held, SignalKind kind, DateTimeOffset now)
    {
        var text = body.Text("geldigTot", 40);
        var end = text.Length > 0 ? SignalEnd.Read(body, text, kind, now) : default;
        if (body.Faults.Count == 0 && end < held.ValidUntil)
        {
            body.Fail("geldigTot", "Het signaal is al langer geldig. Een kortere termijn krijgt het door het opnieuw te registreren.");
        }

        return new(end);
    }

    private async Task FollowAsync(HttpContext context)
    {
        await upkeep.FollowAsync([(_signal, _until)], context.RequestAborted);
        await AnswerAsync(context);
    }

    private Task AnswerAsync(HttpContext context) => context.WriteJsonAsync(200, new JsonObject
    {
        ["id"] = _signal,
        ["status"] = "verlengd",
        ["geldigTot"] = _until.UtcDateTime,
    });

    /// <returns>The caller's own signal; null when the request was answered with a refusal.</returns>
    private async Task<HeldSignal?> FindAsync(HttpContext context, Caller caller)
    {
        if (!Guid.TryParse(context.Request.RouteValues["id"] as string, out _signal))
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownSignal);
            return null;
        }

        if (RegistrationRight.EverIn(covenants.Versions, caller).Count == 0)
        {
            await context.WriteProblemAsync(GatewayProblems.NotARegistrar);
            return null;
        }

        var request = new JsonObject { ["organisatie"] = caller.Organisation.Value, ["id"] = _signal };
        var answer = await services.PostAsync(
            indexes.Of(caller.Organisation.Value), "/v1/signaalgegevens", Encoding.UTF8.GetBytes(request.ToJsonString()), context.RequestAborted);
        if (!answer.IsSuccess)
        {
            await context.WriteProblemAsync(answer.ToProblem());
            return null;
        }

        return HeldSignal.Read(answer);
    }

    /// <returns>Null when the caller may not register such a signal today.</returns>
    private (Covenant Covenant, SignalKind Kind)? RightOver(HeldSignal held, Caller caller, DateTimeOffset now) =>
        covenants.Find(held.Covenant) is { } covenant
        && covenant.IsValidAt(now)
        && RegistrationRight.Has(caller, covenant)
        && covenant.PartyOf(caller.Organisation) is { } party
        && covenant.FindSignalKind(held.Kind) is { } kind
        && kind.MayBeRegisteredBy(party.Name)
            ? (covenant, kind)
            : null;

    private sealed record Request(DateTimeOffset ValidUntil);
}
