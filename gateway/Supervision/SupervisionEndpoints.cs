using System.Text.Json.Nodes;
using Bekend.Gateway.AccessRequests;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Supervision;

/// <summary><c>GET /v1/verstrekkingen</c>, one of them, and its receipt (protocol §4.4).</summary>
internal static class SupervisionEndpoints
{
    public static void MapSupervision(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/verstrekkingen").RequireAuthorization(Identity.Policies.Fg);
        group.MapGet(string.Empty, ListAsync);
        group.MapGet("/{id}", ShowAsync);
        group.MapGet("/{id}/ontvangstbewijs", ProveAsync);
    }

    private static async Task ListAsync(HttpContext context, Inspection inspection, CaseTags cases, TimeProvider clock)
    {
        var caller = context.GetCaller();
        var (query, faults) = DisclosureQuery.Read(context.Request.Query, caller, cases, clock.GetUtcNow());
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
            ["verstrekkingen"] = new JsonArray([.. page.Disclosures.Select(DisclosureJson.Summary)]),
            ["volgende"] = page.Next?.ToString(),
        });
    }

    private static async Task ShowAsync(HttpContext context, string id, Inspection inspection, DisclosureExplanation explanation, SubjectNotes notes)
    {
        var found = Guid.TryParse(id, out var guid)
            ? await inspection.FindAsync(context.GetCaller(), guid, context.RequestAborted)
            : null;
        await (found switch
        {
            CheckedDisclosure.Intact intact => WriteAsync(context, intact, explanation, notes),
            CheckedDisclosure.Damaged damaged => context.WriteProblemAsync(Damaged(damaged)),
            _ => context.WriteProblemAsync(CommonProblems.NotFound),
        });
    }

    private static async Task ProveAsync(HttpContext context, string id, Inspection inspection)
    {
        var found = Guid.TryParse(id, out var guid)
            ? await inspection.ProveAsync(context.GetCaller(), guid, context.RequestAborted)
            : null;
        switch (found)
        {
            case CheckedDisclosure.Intact intact:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(intact.Receipt.Format(), context.RequestAborted);
                break;
            case CheckedDisclosure.Damaged damaged:
                await context.WriteProblemAsync(Damaged(damaged));
                break;
            default:
                await context.WriteProblemAsync(CommonProblems.NotFound);
                break;
        }
    }

    private static async Task WriteAsync(
        HttpContext context, CheckedDisclosure.Intact disclosure, DisclosureExplanation explanation, SubjectNotes notes)
    {
        var json = DisclosureJson.Full(disclosure, explanation.Explain(disclosure));
        json["aantekeningen"] = SubjectNotes.ToJson(await notes.ListAsync(disclosure.Overview.Id, context.RequestAborted));
        await context.WriteJsonAsync(200, json);
    }

    private static Problem Damaged(CheckedDisclosure.Damaged damaged) =>
        GatewayProblems.DisclosureDamaged.With("beschadiging", DisclosureDamages.Format(damaged.Damage));
}
