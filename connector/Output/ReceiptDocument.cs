namespace Bekend.Connector.Output;

/// <summary>A verified receipt as <c>bekend receipt verify --json</c> prints it.</summary>
internal sealed record ReceiptDocument(bool Valid, string Log, long Index, long TreeSize, DateTimeOffset Time, string Type, Guid Id);
