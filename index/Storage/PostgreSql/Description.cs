using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>What a signal says in words.</summary>
internal sealed record Description(
    string Organisation, string Covenant, string Category, string Subject, string Kind, string ContactPoint)
{
    public static Description Of(SignalRecord signal) => new(
        signal.Organisation, signal.Covenant, signal.Category, signal.Subject, signal.Kind, signal.ContactPoint);
}
