using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Decisions;

/// <summary><c>GET /v1/beslissingen</c>: the decision log of the covenants that a privacy officer guards.</summary>
internal static class DecisionEndpoint
{
    public static void MapDecisionLog(this IEndpointRouteBuilder app) =>
        app.MapGet("/v1/beslissingen", ListAsync).RequireAuthorization(Identity.Policies.Fg);

    private static async Task ListAsync(HttpContext context, DecisionInspection inspection, TimeProvider clock)
    {
        var caller = context.GetCaller();
        var (query, faults) = DecisionQuery.Read(context.Request.Query, caller, clock.GetUtcNow());
        var problem = caller.Guards.Count == 0 ? CommonProblems.Forbidden
            : faults.Count > 0 ? CommonProblems.Invalid(faults)
            : null;
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        var page = await inspection.ListAsync(caller, query, context.RequestAborted);
        await context.WriteJsonAsync(200, new JsonObject
        {
            ["beslissingen"] = new JsonArray([.. page.Lines]),
            ["volgende"] = page.Next?.ToString(),
        });
    }
}
