namespace Bekend.Connector.Gateway;

/// <summary>Evaluated points and the proof over all of them: one of the key holder, or one of each of several.</summary>
internal sealed record EvaluationReply(
    int? Sleutelversie, IReadOnlyList<string>? Geevalueerd, string? Bewijs, IReadOnlyList<PartReply?>? Deelbewijzen = null);
