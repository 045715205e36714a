namespace Bekend.Connector.Output;

/// <summary>A verified log as <c>bekend log verify --json</c> prints it.</summary>
internal sealed record LogDocument(bool Verified, string Log, long Entries, long Tiles, string Root);
