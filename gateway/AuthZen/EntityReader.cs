using System.Text.Json;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.AuthZen;

/// <summary>Reads subjects, actions, resources and contexts; notes every fault and never repeats the input.</summary>
/// <param name="faults">Receives them.</param>
/// <remarks>Unknown members are ignored (AuthZEN Authorization API 1.0, §4).</remarks>
internal sealed class EntityReader(ICollection<Fault> faults)
{
    /// <summary>Longest type, id or name accepted, in characters.</summary>
    private const int MaxLength = 1024;

    /// <param name="parent">Object that holds the entity.</param>
    /// <param name="defaults">Object that holds it when <paramref name="parent"/> does not, or null.</param>
    /// <param name="name">Its member, <c>subject</c> or <c>resource</c>.</param>
    /// <param name="needsId">False for what is searched for: an id that is there all the same is ignored.</param>
    /// <returns>Null, and a fault, when it is not complete.</returns>
    public Entity? ReadEntity(JsonElement parent, JsonElement? defaults, string name, bool needsId)
    {
        if (Require(parent, defaults, name) is not { } entity)
        {
            return null;
        }

        var type = ReadText(entity, name, "type");
        var id = needsId ? ReadText(entity, name, "id") : null;
        var properties = ReadObject(entity, null, "properties", $"{name}.properties");
        return type is null || (needsId && id is null) ? null : new(type, id, properties);
    }

    /// <returns>Null, and a fault, when it is not complete.</returns>
    public ActionEntity? ReadAction(JsonElement parent, JsonElement? defaults)
    {
        if (Require(parent, defaults, "action") is not { } action)
        {
            return null;
        }

        var name = ReadText(action, "action", "name");
        var properties = ReadObject(action, null, "properties", "action.properties");
        return name is null ? null : new(name, properties);
    }

    /// <returns>Null when it is not there.</returns>
    public JsonElement? ReadContext(JsonElement parent, JsonElement? defaults) => ReadObject(parent, defaults, "context", "context");

    /// <returns>Null, and a fault, when anything is not complete.</returns>
    public EvaluationRequest? ReadEvaluation(JsonElement parent, JsonElement? defaults)
    {
        var before = faults.Count;
        var subject = ReadEntity(parent, defaults, "subject", needsId: true);
        var action = ReadAction(parent, defaults);
        var resource = ReadEntity(parent, defaults, "resource", needsId: true);
        var context = ReadContext(parent, defaults);
        return faults.Count == before ? new(subject!, action!, resource!, context) : null;
    }

    private JsonElement? Require(JsonElement parent, JsonElement? defaults, string name)
    {
        var before = faults.Count;
        var value = ReadObject(parent, defaults, name, name);
        if (value is null && faults.Count == before)
        {
            faults.Add(new(name, "Dit veld is verplicht."));
        }

        return value;
    }

    private JsonElement? ReadObject(JsonElement parent, JsonElement? defaults, string name, string field)
    {
        if (!parent.TryGetProperty(name, out var value) && defaults?.TryGetProperty(name, out value) != true)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return value;
        }

        faults.Add(new(field, "Dit veld moet een object zijn."));
        return null;
    }

    private string? ReadText(JsonElement entity, string owner, string name)
    {
        if (entity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 and <= MaxLength } text)
        {
            return text;
        }

        faults.Add(new($"{owner}.{name}", $"Dit veld is verplicht: tekst van 1 tot en met {MaxLength} tekens."));
        return null;
    }
}
