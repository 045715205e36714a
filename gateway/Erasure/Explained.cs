namespace Bekend.Gateway.Erasure;

/// <summary>A request or a hold with who asked for it and why.</summary>
/// <param name="By">Null when what is stored does not fit the log: then it is to be believed by nobody.</param>
internal sealed record Explained<T>(T Item, RecordedReason? By);
