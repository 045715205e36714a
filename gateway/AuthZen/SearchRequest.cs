using System.Text.Json;

namespace Bekend.Gateway.AuthZen;

/// <summary>Which subjects, resources or actions get a yes?</summary>
/// <param name="Kind">What is searched for.</param>
/// <param name="Subject">Without an id when subjects are searched for.</param>
/// <param name="Action">Null when actions are searched for.</param>
/// <param name="Resource">Without an id when resources are searched for.</param>
/// <param name="Context">A JSON object, or null.</param>
/// <remarks>Source: AuthZEN Authorization API 1.0, §8.</remarks>
internal sealed record SearchRequest(SearchKind Kind, Entity Subject, ActionEntity? Action, Entity Resource, JsonElement? Context)
{
    /// <inheritdoc cref="Entity.ToString"/>
    public override string ToString() => nameof(SearchRequest);
}
