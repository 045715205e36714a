using System.Text.Json;

namespace Bekend.Gateway.AuthZen;

/// <summary>A subject or a resource.</summary>
/// <param name="Type">What kind of thing it is; never empty.</param>
/// <param name="Id">Which one; null only for the entity that is searched for.</param>
/// <param name="Properties">A JSON object, or null.</param>
/// <remarks>Source: AuthZEN Authorization API 1.0, §5.1 and §5.2.</remarks>
internal sealed record Entity(string Type, string? Id, JsonElement? Properties)
{
    /// <summary>May hold a person's id or a pseudonym: belongs in no log.</summary>
    public override string ToString() => nameof(Entity);
}
