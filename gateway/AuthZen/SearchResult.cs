using System.Text.Json.Nodes;

namespace Bekend.Gateway.AuthZen;

/// <summary>One thing found.</summary>
/// <param name="Key">Names it among the results; they are sorted by it, and a page begins after it.</param>
/// <param name="Content">The subject, resource or action as answered.</param>
internal sealed record SearchResult(string Key, JsonObject Content)
{
    /// <summary>A subject or a resource.</summary>
    public static SearchResult Of(string type, string id) =>
        new($"{type}\n{id}", new JsonObject { ["type"] = type, ["id"] = id });
}
