using Bekend.Policies.Covenants;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Output;

/// <summary>Tells of a replay while it goes on.</summary>
internal interface IReplayReport
{
    /// <summary>A decision of the draft's covenant was replayed.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="line">Number of its line, from 1.</param>
    void Decided(ReplayedDecision decision, long line);

    /// <summary>A line was read.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    void Read(LogLine line, long number);

    /// <summary>All was read.</summary>
    void Finish(ReplayCounts counts, Covenant draft);
}
