using System.Security.Claims;
using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace Bekend.Gateway.Accounts.Sessions;

/// <summary><c>GET /v1/sessie</c>: for a page's script, who is signed in, and a fresh token for what it is about to send.</summary>
internal static class SessionEndpoint
{
    public static Task HandleAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var caller = context.GetCaller();
        if (!caller.IsPerson)
        {
            return context.WriteProblemAsync(CommonProblems.Unauthenticated);
        }

        return context.WriteJsonAsync(200, new JsonObject
        {
            ["medewerker"] = caller.Client,
            ["naam"] = context.User.FindFirstValue("naam"),
            ["rollen"] = new JsonArray([.. caller.Roles.Order(StringComparer.Ordinal).Select(role => (JsonNode)role)]),
            ["antiforgery"] = antiforgery.GetAndStoreTokens(context).RequestToken,
        });
    }
}
