namespace Bekend.Connector.Gateway;

/// <summary>One's own signal that a notice is about.</summary>
internal sealed record NoticeSignal(string? Id, string? Kenmerk);
