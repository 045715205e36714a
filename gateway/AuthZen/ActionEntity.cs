using System.Text.Json;

namespace Bekend.Gateway.AuthZen;

/// <summary>What the subject wants to do.</summary>
/// <param name="Name">Never empty.</param>
/// <param name="Properties">A JSON object, or null.</param>
/// <remarks>Source: AuthZEN Authorization API 1.0, §5.3.</remarks>
internal sealed record ActionEntity(string Name, JsonElement? Properties)
{
    /// <inheritdoc cref="Entity.ToString"/>
    public override string ToString() => nameof(ActionEntity);
}
