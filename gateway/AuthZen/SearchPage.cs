using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.AuthZen;

/// <summary>One page of what a search found.</summary>
internal static class SearchPage
{
    /// <summary>Takes a page out of the results.</summary>
    /// <param name="request">The search as received.</param>
    /// <param name="page">Its page, read.</param>
    /// <param name="found">All results, in any order.</param>
    /// <returns>Null when the token is not one of this search.</returns>
    /// <remarks>Source: AuthZEN Authorization API 1.0, §8.2: an empty token ends the search.</remarks>
    public static JsonObject? Take(JsonElement request, PageRequest page, IReadOnlyList<SearchResult> found)
    {
        var lastKey = string.Empty;
        if (!string.IsNullOrEmpty(page.Token) && !PageToken.TryParse(page.Token, request, out lastKey))
        {
            return null;
        }

        var sorted = found.DistinctBy(result => result.Key).OrderBy(result => result.Key, StringComparer.Ordinal).ToList();
        var rest = sorted.SkipWhile(result => lastKey.Length > 0 && string.CompareOrdinal(result.Key, lastKey) <= 0).ToList();
        var shown = rest.Take(page.Limit).ToList();
        return new JsonObject
        {
            ["page"] = new JsonObject
            {
                ["next_token"] = rest.Count > shown.Count ? PageToken.Format(request, shown[^1].Key) : string.Empty,
                ["count"] = shown.Count,
                ["total"] = sorted.Count,
            },
            ["results"] = new JsonArray([.. shown.Select(result => (JsonNode)result.Content)]),
        };
    }
}
