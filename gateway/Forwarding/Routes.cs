using Yarp.ReverseProxy.Configuration;

namespace Bekend.Gateway.Forwarding;

/// <summary>What is forwarded where. Each route's id names the exchange that enforces and discloses it.</summary>
internal static class Routes
{
    public const string OpenQuestion = "vraag-stellen";
    public const string ApproveQuestion = "vraag-goedkeuren";
    public const string AnswerQuestion = "vraag-beantwoorden";
    public const string Evaluate = "evalueren";
    public const string WithdrawSignal = "signaal-intrekken";
    public const string ExtendSignal = "signaal-verlengen";

    /// <summary>Where the key holder evaluates.</summary>
    public const string EvaluatePath = "/v1/evaluaties";

    /// <summary>Where an index looks pseudonyms up.</summary>
    public const string LookUpPath = "/v1/opzoekingen";

    public static IReadOnlyList<RouteConfig> All { get; } =
    [
        Post(OpenQuestion, "/v1/vragen", Clusters.KeyHolder, EvaluatePath),
        Post(ApproveQuestion, "/v1/vragen/{id}/goedkeuring", Clusters.KeyHolder, EvaluatePath),
        Post(AnswerQuestion, "/v1/vragen/{id}/antwoord", Clusters.Index, LookUpPath),
        Post(Evaluate, "/v1/evaluaties", Clusters.KeyHolder, EvaluatePath),
        Post(WithdrawSignal, "/v1/signalen/{id}/intrekking", Clusters.Index, "/v1/intrekkingen"),
        Post(ExtendSignal, "/v1/signalen/{id}/verlenging", Clusters.Index, "/v1/verlengingen"),
    ];

    /// <summary>All routes, those to the key holder by way of a cluster that is there: holders that share the keys are asked before it is.</summary>
    public static IReadOnlyList<RouteConfig> Through(string keyHolder) =>
        [.. All.Select(route => route.ClusterId == Clusters.KeyHolder ? route with { ClusterId = keyHolder } : route)];

    /// <summary>Whether a route asks the key holder to evaluate.</summary>
    public static bool Evaluates(string id) => All.Any(route => route.RouteId == id && route.ClusterId == Clusters.KeyHolder);

    private static RouteConfig Post(string id, string path, string cluster, string servicePath) => new()
    {
        RouteId = id,
        ClusterId = cluster,
        Match = new() { Path = path, Methods = ["POST"] },
        AuthorizationPolicy = "default",
        MaxRequestBodySize = 128 * 1024,
        Transforms =
        [
            new Dictionary<string, string> { ["PathSet"] = servicePath },
            new Dictionary<string, string> { ["QueryRemoveParameter"] = "*" },
        ],
    };
}
