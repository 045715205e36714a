using System.Text.Json;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>What the public AuthZEN cases expect of a decision point, read from the cases themselves.</summary>
internal sealed class PublicFixtures
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Shared, "authzen");

    private readonly Dictionary<string, bool> _decisions = [];
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _found = [];

    public PublicFixtures()
    {
        foreach (var file in new[] { "todo/decisions-authorization-api-1_0-01.json", "todo/decisions-authorization-api-1_0-02.json", "gateway/decisions.json" })
        {
            AddDecisions(Read(file));
        }

        // In a batch only: the case's id of a todo differs by one digit from the one that is evaluated alone.
        _decisions[KeyOf("CiRmZDA2MTRkMy1jMzlhLTQ3ODEtYjdiZC04Yjk2ZjVhNTEwMGQSBWxvY2Fs", "can_update_todo", "todo", "7240d0db-8ff0-41ec-98b2-34a096273b95")] = true;
        AddResults(Read("search/subject.json"), "evaluation");
        AddResults(Read("search/resource.json"), "evaluation");
        AddResults(Read("search/action.json"), "evaluation");
        AddResults(Read("idp/results.json"), "search");
    }

    public static string Runner => Path.Combine(Folder, "run-authzen.mjs");

    public bool IsPermit(string? subject, string? action, string? resourceType, string? resource) =>
        _decisions.GetValueOrDefault(KeyOf(subject, action, resourceType, resource));

    public IReadOnlyList<JsonElement> Find(string? subject, string? action, string? resourceType, string? resource) =>
        _found.GetValueOrDefault(KeyOf(subject, action, resourceType, resource), []);

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;

    private static string KeyOf(params string?[] parts) => string.Join('\n', parts);

    private static string KeyOf(JsonElement request) => KeyOf(
        Text(request, "subject", "id"), Text(request, "action", "name"), Text(request, "resource", "type"), Text(request, "resource", "id"));

    private static string? Text(JsonElement request, string entity, string member) =>
        request.TryGetProperty(entity, out var found) && found.TryGetProperty(member, out var text) ? text.GetString() : null;

    private void AddDecisions(JsonElement file)
    {
        foreach (var item in file.GetProperty("evaluation").EnumerateArray())
        {
            _decisions[KeyOf(item.GetProperty("request"))] = item.GetProperty("expected").GetBoolean();
        }
    }

    private void AddResults(JsonElement file, string list)
    {
        foreach (var item in file.GetProperty(list).EnumerateArray())
        {
            _found[KeyOf(item.GetProperty("request"))] = [.. item.GetProperty("expected").GetProperty("results").EnumerateArray()];
        }
    }
}
