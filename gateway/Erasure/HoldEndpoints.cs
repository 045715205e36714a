using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Erasure;

/// <summary><c>GET</c> and <c>POST /v1/bewaarplichten</c> and <c>POST /v1/bewaarplichten/{id}/opheffing</c>.</summary>
internal static class HoldEndpoints
{
    private const int MaxBytes = 16 * 1024;

    public static void MapHolds(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/bewaarplichten").RequireAuthorization(Identity.Policies.FgOrBeheerder);
        group.MapGet(string.Empty, ListAsync);
        group.MapPost(string.Empty, PlaceAsync);
        group.MapPost("/{id}/opheffing", LiftAsync);
    }

    private static async Task ListAsync(HttpContext context, ErasureReading reading) => await context.WriteJsonAsync(200, new JsonObject
    {
        ["bewaarplichten"] = new JsonArray([.. (await reading.ListHoldsAsync(context.GetCaller(), context.RequestAborted)).Select(hold => ErasureJson.Of(hold))]),
    });

    private static async Task PlaceAsync(HttpContext context, Holds holds, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => Read(body, clock.GetUtcNow()));
        if (problem is null
            && await holds.PlaceAsync(
                context.GetCaller(), request!.Covenant, request.Disclosure, request.Reason, request.EndsAt, context.RequestAborted) is { } hold)
        {
            await context.WriteJsonAsync(201, ErasureJson.Of(hold));
            return;
        }

        await context.WriteProblemAsync(problem ?? CommonProblems.NotFound);
    }

    private static async Task LiftAsync(HttpContext context, string id, Holds holds)
    {
        var (reason, problem) = await ErasureEndpoints.ReadReasonAsync(context);
        problem ??= Guid.TryParse(id, out var guid)
            ? await holds.LiftAsync(context.GetCaller(), guid, reason!, context.RequestAborted)
            : CommonProblems.NotFound;
        await context.WriteDoneAsync(problem);
    }

    private static Request Read(JsonBody body, DateTimeOffset now)
    {
        var disclosure = body.OptionalText("verstrekking", 36);
        Guid? id = Guid.TryParseExact(disclosure, "D", out var parsed) ? parsed : null;
        if (disclosure is not null && id is null)
        {
            body.Fail("verstrekking", "Dit moet de id van een verstrekking zijn.");
        }

        return new(body.Text("convenant", 63), id, body.Text("reden", ErasureEndpoints.MaxReason), ReadEnd(body, now));
    }

    private static DateTimeOffset ReadEnd(JsonBody body, DateTimeOffset now)
    {
        if (!HoldEnd.TryRead(body.Text("totEnMet", 10), now, out var end))
        {
            body.Fail("totEnMet", $"Dit moet een dag zijn als jjjj-mm-dd, vandaag of later, en hoogstens {HoldEnd.MaxYears} jaar vooruit.");
        }

        return end;
    }

    private sealed record Request(string Covenant, Guid? Disclosure, string Reason, DateTimeOffset EndsAt);
}
