namespace Bekend.Connector.Output;

/// <summary>A verified receipt as <c>bekend receipt verify --json</c> prints it.</summary>
/// <param name="Witnesses">Who cosigned, as the policy names them, and enough; null when no policy was given.</param>
internal sealed record ReceiptDocument(
    bool Valid, string Log, long Index, long TreeSize, DateTimeOffset Time, string Type, Guid Id, IReadOnlyList<string>? Witnesses);
