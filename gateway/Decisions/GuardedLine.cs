using System.Text.Json.Nodes;

namespace Bekend.Gateway.Decisions;

/// <summary>A line of the decision log as far as one privacy officer guards what it is about.</summary>
internal static class GuardedLine
{
    /// <summary>Takes out what other covenants decided, and then request and response too: they are about those as well.</summary>
    /// <param name="line">Changed in place.</param>
    /// <param name="guarded">Covenants that the officer guards.</param>
    public static JsonObject Limit(JsonObject line, IReadOnlySet<string> guarded)
    {
        var body = line["body"]!.AsObject();
        var policies = line["attributes"]!["adl.core.policies"]!.AsObject();
        var decisions = body["adl.core.information"]!["beslissingen"]!.AsArray();
        foreach (var other in policies.Select(policy => policy.Key).Where(covenant => !guarded.Contains(covenant)).ToList())
        {
            policies.Remove(other);
            body.Remove("adl.core.request");
            body.Remove("adl.core.response");
        }

        foreach (var decision in decisions.Where(decision => !guarded.Contains((string)decision!["convenant"]!)).ToList())
        {
            decisions.Remove(decision);
        }

        if (decisions.Count == 0)
        {
            // It came to no covenant: whose case it names is not known.
            body.Remove("adl.core.request");
        }

        return line;
    }
}
