using System.Text.Json.Nodes;
using Bekend.Gateway.Errors;
using Bekend.Gateway.KeyHolders;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Covenants;

/// <summary><c>GET /v1/convenanten</c>, one of them, and its keys.</summary>
internal static class CovenantEndpoints
{
    public static void MapCovenants(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/convenanten").RequireAuthorization();
        group.MapGet(string.Empty, ListAsync);
        group.MapGet("/{id}", ShowAsync);
        group.MapGet("/{id}/sleutels", KeysAsync);
    }

    private static Task ListAsync(HttpContext context, CovenantCatalogue covenants) =>
        context.WriteJsonAsync(200, new JsonArray([.. covenants.All.Select(covenant => (JsonNode)CovenantJson.Summary(covenant))]));

    private static Task ShowAsync(HttpContext context, string id, CovenantCatalogue covenants) =>
        covenants.Find(id) is { } covenant
            ? context.WriteJsonAsync(200, CovenantJson.Full(covenant))
            : context.WriteProblemAsync(GatewayProblems.UnknownCovenant);

    private static async Task KeysAsync(
        HttpContext context, string id, CovenantCatalogue covenants, PublicKeys keys, Holders holders, SharedKeys shared)
    {
        if (covenants.Find(id) is not { } covenant)
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownCovenant);
            return;
        }

        var listed = new JsonArray();
        foreach (var key in await keys.ListAsync(covenant, context.RequestAborted))
        {
            var item = key.ToJson();
            if (holders.AreSeveral)
            {
                item["deelsleutels"] = SharedKeyJson.Format(await shared.GetAsync(id, key.Key.Version, context.RequestAborted));
            }

            listed.Add((JsonNode)item);
        }

        await context.WriteJsonAsync(200, listed);
    }
}
