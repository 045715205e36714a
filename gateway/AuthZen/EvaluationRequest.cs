using System.Text.Json;

namespace Bekend.Gateway.AuthZen;

/// <summary>May this subject do this with this resource?</summary>
/// <param name="Context">A JSON object, or null; never demanded.</param>
/// <remarks>Source: AuthZEN Authorization API 1.0, §6.1.</remarks>
internal sealed record EvaluationRequest(Entity Subject, ActionEntity Action, Entity Resource, JsonElement? Context)
{
    /// <inheritdoc cref="Entity.ToString"/>
    public override string ToString() => nameof(EvaluationRequest);
}
