using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>A signal whose keys are to be stored.</summary>
/// <param name="Id">By which it is stored, which need not be the record's.</param>
/// <param name="Description">Number of what it says.</param>
internal sealed record KeyedSignal(Guid Id, int Description, SignalRecord Record);
