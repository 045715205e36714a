namespace Bekend.Connector.Output;

/// <summary>One version of a covenant's key as <c>bekend keys list --json</c> prints it, one a line.</summary>
internal sealed record KeyDocument(int Version, string? PublicKey, DateTimeOffset? From, DateTimeOffset? Until, long? LogIndex);
