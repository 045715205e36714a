namespace Bekend.Connector.Output;

/// <summary>A verified log as <c>bekend log verify --json</c> prints it.</summary>
/// <param name="Witnesses">Who cosigned, as the policy names them, and enough; null when no policy was given.</param>
internal sealed record LogDocument(bool Verified, string Log, long Entries, long Tiles, string Root, IReadOnlyList<string>? Witnesses);
