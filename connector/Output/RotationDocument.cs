namespace Bekend.Connector.Output;

/// <summary>How far the change of a covenant's key is, as <c>--json</c> prints it, one a line.</summary>
/// <param name="Phase"><c>started</c>, <c>re-keying</c>, <c>switched</c>, <c>closing</c> or <c>closed</c>.</param>
/// <param name="Signals">Signals to bring over; null before it is known.</param>
/// <param name="Remaining">Signals still to bring over.</param>
/// <param name="OldVersionUntil">When the old version ceases, or ceased, to hold.</param>
internal sealed record RotationDocument(
    string? Covenant, int From, int To, string Phase, long? Signals, long? Remaining, DateTimeOffset? OldVersionUntil, long LogIndex);
