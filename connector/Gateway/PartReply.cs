namespace Bekend.Connector.Gateway;

/// <summary>What one of several holders evaluated.</summary>
/// <param name="Houder">Its number, from 1.</param>
/// <param name="Geevalueerd">Evaluated points, by position.</param>
/// <param name="Bewijs">Proof against the key of its share, 64 bytes base64url.</param>
internal sealed record PartReply(int Houder, IReadOnlyList<string>? Geevalueerd, string? Bewijs);
