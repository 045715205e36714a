using System.Text.Json.Nodes;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Sampling;

/// <summary><c>/v1/steekproeven</c>, one of them, and its findings; for the role fg.</summary>
internal static class SampleEndpoints
{
    /// <summary>Most characters of an explanation.</summary>
    public const int MaxExplanation = 2000;

    private const int MaxBytes = 16 * 1024;

    public static void MapSamples(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/steekproeven").RequireAuthorization(Identity.Policies.Fg);
        group.MapGet(string.Empty, ListAsync);
        group.MapPost(string.Empty, OrderAsync);
        group.MapGet("/{id}", ShowAsync);
        group.MapPost("/{id}/bevindingen", FindAsync);
    }

    private static async Task ListAsync(HttpContext context, Samples samples) => await context.WriteJsonAsync(200, new JsonObject
    {
        ["steekproeven"] = new JsonArray([.. (await samples.ListAsync(context.GetCaller(), context.RequestAborted)).Select(SampleJson.Summary)]),
    });

    private static async Task OrderAsync(HttpContext context, Samples samples)
    {
        var caller = context.GetCaller();
        var (order, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => ReadOrder(body, caller));
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        var id = await samples.OrderAsync(caller, order!.Of.Covenant, order.Of.From, order.Of.Until, order.Count, context.RequestAborted);
        context.Response.Headers.Location = $"/v1/steekproeven/{id}";
        await context.WriteJsonAsync(201, SampleJson.Full((await samples.ShowAsync(caller, id, context.RequestAborted))!));
    }

    private static async Task ShowAsync(HttpContext context, string id, Samples samples)
    {
        var view = Guid.TryParse(id, out var guid) ? await samples.ShowAsync(context.GetCaller(), guid, context.RequestAborted) : null;
        await (view is null ? context.WriteProblemAsync(CommonProblems.NotFound) : context.WriteJsonAsync(200, SampleJson.Full(view)));
    }

    private static async Task FindAsync(HttpContext context, string id, Samples samples)
    {
        var (said, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, ReadFinding);
        problem ??= Guid.TryParse(id, out var guid)
            ? await samples.FindingAsync(context.GetCaller(), guid, said!.Disclosure, said.Verdict, said.Explanation, context.RequestAborted)
            : CommonProblems.NotFound;
        await context.WriteDoneAsync(problem);
    }

    private static Order ReadOrder(JsonBody body, Caller caller) => new(CovenantPeriod.Read(body, caller), body.Number("aantal", 1, Sample.Most));

    private static Said ReadFinding(JsonBody body)
    {
        if (!Guid.TryParseExact(body.Text("verstrekking", 36), "D", out var disclosure))
        {
            body.Fail("verstrekking", "Dit moet de id van een verstrekking zijn.");
        }

        if (Verdicts.Parse(body.Text("oordeel", 20)) is not { } verdict)
        {
            body.Fail("oordeel", "Dit moet goed of onregelmatig zijn.");
            verdict = Verdict.Good;
        }

        return new(disclosure, verdict, verdict == Verdict.Good ? body.OptionalText("toelichting", MaxExplanation) : body.Text("toelichting", MaxExplanation));
    }

    private sealed record Order(CovenantPeriod Of, int Count);

    private sealed record Said(Guid Disclosure, Verdict Verdict, string? Explanation);
}
