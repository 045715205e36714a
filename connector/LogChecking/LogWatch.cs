using System.Globalization;
using Bekend.Connector.Output;

namespace Bekend.Connector.LogChecking;

/// <summary>Looks at a log, remembers what follows from what was seen before, and keeps what does not.</summary>
/// <param name="monitor">Looks.</param>
/// <param name="demand">The cosignatures that must be there.</param>
/// <param name="state">Where it is remembered.</param>
/// <param name="lines">Tells of each look.</param>
/// <param name="seen">What was seen last; null when nothing was.</param>
internal sealed class LogWatch(LogMonitor monitor, CosignatureDemand demand, MonitorState state, MonitorLines lines, SignedTree? seen)
{
    private SignedTree? _seen = seen;

    /// <summary>Looks once.</summary>
    /// <returns>Null when all is well. What may pass is tried again at the next look; what does not verify has to be looked at by people.</returns>
    public async Task<Failure?> LookAsync(CancellationToken cancellationToken)
    {
        if (!(await monitor.LookAsync(_seen, cancellationToken)).TryGet(out var step, out var failure))
        {
            return failure;
        }

        return step switch
        {
            LogStep.Begun(var now) => Keep("begun", now),
            LogStep.Grown(var now) => Keep("grown", now),
            LogStep.Same(var now) => Tell("same", now),
            LogStep.Contradicted(var before, var shown, var why) => Report("contradicted", before, shown, new(
                ExitCode.NotVerified, "The log contradicts itself", $"{why} The log's own signatures under both prove it. Show them to the privacy officer and to the other partners.")),
            LogStep.Shrank(var before, var shown) => Report("shrank", before, shown, new(
                ExitCode.NotVerified,
                "The log became smaller",
                string.Create(CultureInfo.InvariantCulture, $"It had {before.Checkpoint.Size} entries and now shows {shown.Checkpoint.Size}. That alone is no proof that it contradicts itself: ")
                + "a cache or a database may have been put back. Ask whoever runs it, and the other partners what they saw.")),
            LogStep.Unproven(var before, var shown, var why) => Report("unproven", before, shown, why),
            _ => throw new InvalidOperationException("a log is begun, the same, grown, or does not follow from what it was"),
        };
    }

    private Failure? Keep(string what, SignedTree now)
    {
        if (state.Write(now) is { } failure)
        {
            return failure;
        }

        _seen = now;
        return Tell(what, now);
    }

    private Failure? Tell(string what, SignedTree now)
    {
        var cosignatures = demand.Find(now.Note);
        lines.Write(what, now, cosignatures);
        return cosignatures is { IsEnough: false } ? cosignatures.TooFew() : null;
    }

    /// <summary>Both checkpoints go out, and the one seen first stays what is remembered: every later look reports the same.</summary>
    private Failure Report(string what, SignedTree before, SignedTree shown, Failure why)
    {
        var file = state.TryKeep(what, before, shown);
        lines.WriteEvidence(what, before, shown, file);
        return why with
        {
            Detail = why.Detail + (file is null
                ? " Both checkpoints are on standard output, and could not be kept in a file: keep them."
                : $" Both checkpoints are in `{file}`, and on standard output."),
        };
    }
}
