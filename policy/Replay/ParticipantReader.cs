using System.Text.Json;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Replay;

/// <summary>Finds out who asked whom in the decisions of a logged call, where the request leaves no doubt.</summary>
/// <remarks>
/// <code>
/// {"event_name":"adl.access_evaluations",
///  "body":{"adl.core.request":{"subject":{"type":"medewerker","properties":{"organisatie":"oin:…","rol":"consulent"}},
///                              "evaluations":[{"resource":{"type":"bron","id":"oin:…"}},{"resource":{"type":"partij","id":"zorg"}}]},
///          "adl.core.response":{"evaluations":[{"decision":true},{"decision":false}]},…}}
/// </code>
/// One evaluation is one request. Of a batch every item that was evaluated gives each covenant at most one decision, in the order of the items:
/// where a covenant has as many decisions as items were evaluated they belong to each other one by one, and where all items name
/// the same organisations it does not matter which. Anything else is left alone: an item that came to no covenant leaves no trace, and what a search tried is not in its
/// request. Source: docs/authzen.md.
/// </remarks>
internal static class ParticipantReader
{
    private const string OinPrefix = "oin:";

    /// <summary>Adds participants to the decisions they belong to for certain.</summary>
    /// <param name="line">The line, which has a body.</param>
    /// <param name="decisions">Its decisions.</param>
    public static IReadOnlyList<LoggedDecision> Add(JsonElement line, IReadOnlyList<LoggedDecision> decisions)
    {
        var body = line.GetProperty("body");
        if (Object(body, "adl.core.request") is not { } request)
        {
            return decisions;
        }

        return Text(line, "event_name") switch
        {
            "adl.access_evaluation" => AddOne(request, decisions),
            "adl.access_evaluations" when Items(request) is { Count: > 0 } items => AddEach(request, items, Evaluated(body), decisions),
            "adl.access_evaluations" => AddOne(request, decisions),
            _ => decisions,
        };
    }

    private static IReadOnlyList<LoggedDecision> AddOne(JsonElement request, IReadOnlyList<LoggedDecision> decisions) =>
        Read(request, request) is { } one && decisions.DistinctBy(decision => decision.Covenant).Count() == decisions.Count
            ? [.. decisions.Select(decision => With(decision, one))]
            : decisions;

    private static IReadOnlyList<LoggedDecision> AddEach(JsonElement request, List<JsonElement> items, int? evaluated, IReadOnlyList<LoggedDecision> decisions)
    {
        if (evaluated is not { } count || count == 0 || count > items.Count)
        {
            return decisions;
        }

        var asked = items.Take(count).Select(item => Read(item, request)).ToList();
        if (asked.Distinct().Count() == 1)
        {
            return [.. decisions.Select(decision => With(decision, asked[0]))];
        }

        var next = decisions.CountBy(decision => decision.Covenant).Where(group => group.Value == count).ToDictionary(group => group.Key, _ => 0, StringComparer.Ordinal);
        return [.. decisions.Select(decision => next.ContainsKey(decision.Covenant) ? With(decision, asked[next[decision.Covenant]++]) : decision)];
    }

    private static LoggedDecision With(LoggedDecision decision, Participants? participants) =>
        participants?.Fits(decision.Request) == true ? decision with { Participants = participants } : decision;

    private static List<JsonElement>? Items(JsonElement request) =>
        request.TryGetProperty("evaluations", out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : null;

    private static int? Evaluated(JsonElement body) => Object(body, "adl.core.response") is { } response ? Items(response)?.Count : null;

    /// <summary>Entities of an item replace those of the request as a whole.</summary>
    private static Participants? Read(JsonElement item, JsonElement request)
    {
        if (item.ValueKind != JsonValueKind.Object
            || Object(item.TryGetProperty("subject", out _) ? item : request, "subject") is not { } subject
            || Object(item.TryGetProperty("resource", out _) ? item : request, "resource") is not { } resource
            || ReadAsker(subject) is not (var asker, var role))
        {
            return null;
        }

        var id = Text(resource, "id");
        return Text(resource, "type") switch
        {
            "bron" when ParseOin(id) is { } asked => new(asker, role, asked, null),
            "partij" when id is not null => new(asker, role, null, id),
            _ => null,
        };
    }

    private static (Oin Asker, string Role)? ReadAsker(JsonElement subject)
    {
        var (organisation, role) = Text(subject, "type") switch
        {
            "medewerker" when Object(subject, "properties") is { } properties => (Text(properties, "organisatie"), Text(properties, "rol")),
            "rol" when Text(subject, "id")?.Split('/') is [var oin, var name] => (oin, name),
            _ => (null, null),
        };
        return role is not null && ParseOin(organisation) is { } found ? (found, role) : null;
    }

    private static Oin? ParseOin(string? text) =>
        text is not null && text.StartsWith(OinPrefix, StringComparison.Ordinal) && Oin.TryParse(text[OinPrefix.Length..], out var oin) ? oin : null;

    private static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character names nobody.
            return null;
        }
    }
}
