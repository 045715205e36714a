using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.AuthZen;

/// <summary><c>GET /.well-known/authzen-configuration</c>: where the decision point is. Open to anyone.</summary>
/// <remarks>By configuration, never by what a caller writes in Host. Source: AuthZEN Authorization API 1.0, §9.1.</remarks>
internal static class AuthZenMetadata
{
    public static Task HandleAsync(HttpContext context, IOptions<AuthZenOptions> options, IOptions<IdentityOptions> identity) =>
        (options.Value.PublicUrl ?? (identity.Value.Embedded ? identity.Value.Issuer : null)) is { } url
            ? context.WriteJsonAsync(200, Describe(url))
            : context.WriteProblemAsync(CommonProblems.NotFound);

    private static JsonObject Describe(string url) => new()
    {
        ["policy_decision_point"] = url,
        ["access_evaluation_endpoint"] = url + "/access/v1/evaluation",
        ["access_evaluations_endpoint"] = url + "/access/v1/evaluations",
        ["search_subject_endpoint"] = url + "/access/v1/search/subject",
        ["search_resource_endpoint"] = url + "/access/v1/search/resource",
        ["search_action_endpoint"] = url + "/access/v1/search/action",
    };
}
