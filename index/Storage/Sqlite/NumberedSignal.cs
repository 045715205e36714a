using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>A signal as it was found.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Content">Its digest as stored.</param>
internal sealed record NumberedSignal(long Number, byte[] Content, SignalRecord Record);
