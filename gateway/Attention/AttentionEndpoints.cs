using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Attention;

/// <summary><c>GET /v1/aandachtspunten</c> and <c>POST /v1/aandachtspunten/{id}/afhandeling</c>, for the role fg.</summary>
internal static class AttentionEndpoints
{
    /// <summary>Most characters of an explanation.</summary>
    public const int MaxExplanation = 2000;

    private const int MaxBytes = 16 * 1024;

    public static void MapAttention(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/aandachtspunten").RequireAuthorization(Identity.Policies.Fg);
        group.MapGet(string.Empty, ListAsync);
        group.MapPost("/{id}/afhandeling", HandleAsync);
    }

    private static async Task ListAsync(HttpContext context, string? pagina, AttentionInspection inspection, AttentionSealer sealer)
    {
        var caller = context.GetCaller();
        Guid? before = Guid.TryParseExact(pagina, "D", out var parsed) ? parsed : null;
        var problem = caller.Guards.Count == 0 ? CommonProblems.Forbidden
            : !string.IsNullOrEmpty(pagina) && before is null ? CommonProblems.Invalid([new("pagina", "Dit moet de waarde van volgende uit het vorige antwoord zijn.")])
            : null;
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        var page = await inspection.ListAsync(caller, onlyOpen: false, before, context.RequestAborted);
        await context.WriteJsonAsync(200, new JsonObject
        {
            ["aandachtspunten"] = new JsonArray([.. page.Points.Select(point => AttentionJson.Of(point, sealer))]),
            ["volgende"] = page.Next?.ToString(),
        });
    }

    private static async Task HandleAsync(HttpContext context, string id, AttentionInspection inspection)
    {
        var (explanation, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => body.Text("toelichting", MaxExplanation));
        problem ??= Guid.TryParse(id, out var guid)
            ? await inspection.HandleAsync(context.GetCaller(), guid, explanation!, context.RequestAborted)
            : CommonProblems.NotFound;
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
