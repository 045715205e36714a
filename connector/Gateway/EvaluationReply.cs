namespace Bekend.Connector.Gateway;

/// <summary>Evaluated points and the proof over all of them.</summary>
internal sealed record EvaluationReply(int? Sleutelversie, IReadOnlyList<string>? Geevalueerd, string? Bewijs);
