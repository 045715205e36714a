namespace Bekend.Connector.Gateway;

/// <summary>One page of signals and the number of the next, or null on the last.</summary>
internal sealed record SignalPage(IReadOnlyList<StoredSignal>? Signalen, int? Volgende);
