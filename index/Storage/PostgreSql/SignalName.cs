using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>What makes a signal the same one as before.</summary>
internal readonly record struct SignalName(string Organisation, string Covenant, string Reference)
{
    public static SignalName Of(SignalRecord signal) => new(signal.Organisation, signal.Covenant, signal.Reference);
}
