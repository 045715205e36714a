using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Erasure;

/// <summary><c>POST /v1/verstrekkingen/{id}/wissing</c>, <c>GET /v1/wissingen</c>, and their approval or refusal.</summary>
internal static class ErasureEndpoints
{
    /// <summary>Most characters of a reason.</summary>
    public const int MaxReason = 2000;

    private const int MaxBytes = 16 * 1024;

    public static void MapErasure(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/verstrekkingen/{id}/wissing", AskAsync).RequireAuthorization(Identity.Policies.Fg);
        var group = app.MapGroup("/v1/wissingen").RequireAuthorization(Identity.Policies.FgOrBeheerder);
        group.MapGet(string.Empty, ListAsync);
        group.MapPost("/{id}/goedkeuring", ApproveAsync);
        group.MapPost("/{id}/afwijzing", DropAsync);
        app.MapHolds();
    }

    /// <summary>Reads <c>{"reden"}</c>.</summary>
    public static Task<(string? Reason, Problem? Problem)> ReadReasonAsync(HttpContext context) =>
        JsonBody.ReadAsync(context.Request, MaxBytes, body => body.Text("reden", MaxReason));

    private static async Task AskAsync(HttpContext context, string id, ContentErasure erasure)
    {
        var (reason, problem) = await ReadReasonAsync(context);
        await AnswerAsync(context, problem is not null ? new ErasureResult.Refused(problem)
            : Guid.TryParse(id, out var guid) ? await erasure.AskAsync(context.GetCaller(), guid, reason!, context.RequestAborted)
            : new ErasureResult.Refused(CommonProblems.NotFound));
    }

    private static async Task ApproveAsync(HttpContext context, string id, ContentErasure erasure) => await AnswerAsync(
        context,
        Guid.TryParse(id, out var guid)
            ? await erasure.ApproveAsync(context.GetCaller(), guid, context.RequestAborted)
            : new ErasureResult.Refused(CommonProblems.NotFound));

    private static async Task DropAsync(HttpContext context, string id, ContentErasure erasure)
    {
        var (reason, problem) = await ReadReasonAsync(context);
        problem ??= Guid.TryParse(id, out var guid)
            ? await erasure.DropAsync(context.GetCaller(), guid, reason!, context.RequestAborted)
            : CommonProblems.NotFound;
        await context.WriteDoneAsync(problem);
    }

    private static async Task ListAsync(HttpContext context, ErasureReading reading)
    {
        var requests = await reading.ListRequestsAsync(context.GetCaller(), context.RequestAborted);
        await context.WriteJsonAsync(200, new JsonObject
        {
            ["wissingen"] = new JsonArray([.. requests.Select(request => ErasureJson.Of(request))]),
        });
    }

    /// <summary>204, or the problem.</summary>
    public static async Task WriteDoneAsync(this HttpContext context, Problem? problem)
    {
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task AnswerAsync(HttpContext context, ErasureResult result) => result switch
    {
        ErasureResult.Refused refused => context.WriteProblemAsync(refused.Problem),
        ErasureResult.Waits waits => context.WriteJsonAsync(202, new JsonObject
        {
            ["id"] = waits.Id,
            ["status"] = "wacht-op-goedkeuring",
            ["vervaltOp"] = waits.EndsAt.UtcDateTime,
        }),
        ErasureResult.Erased erased => context.WriteJsonAsync(200, new JsonObject
        {
            ["verstrekking"] = erased.Disclosure,
            ["status"] = "gewist",
            ["logIndex"] = erased.Receipt.Index,
            ["ontvangstbewijs"] = erased.Receipt.Format(),
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
