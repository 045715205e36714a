using Bekend.Gateway.Covenants;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Attention;

/// <summary>Looks through the answers on record for patterns of one employee.</summary>
internal sealed class AttentionScan(
    IAttentionStore store,
    AttentionPatterns patterns,
    AskerMarks marks,
    CovenantCatalogue covenants,
    IOptions<AttentionOptions> options,
    TimeProvider clock,
    ILogger<AttentionScan> logger)
{
    /// <summary>Looks once, and removes what is over. Gateways that look at the same moment raise one point.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await store.SweepAsync(now, cancellationToken);
        await marks.SweepAsync(now, cancellationToken);
        foreach (var covenant in covenants.All)
        {
            await LookAsync(covenant, now, cancellationToken);
        }
    }

    private async Task LookAsync(Covenant covenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (wanted, id) = (options.Value, covenant.Id.Value);
        var misses = new MissPattern(id, now - wanted.MissWindow, wanted.MissMinimum, wanted.MissPercentage);
        await RaiseAsync(covenant, AttentionKind.Misses, now, await store.FindMissesAsync(misses, cancellationToken), cancellationToken);
        if (wanted.CaseQuestions > 0)
        {
            await RaiseAsync(
                covenant,
                AttentionKind.ManyInCase,
                now,
                await patterns.FindInCaseAsync(id, now - wanted.CaseWindow, wanted.CaseQuestions, cancellationToken),
                cancellationToken);
        }

        if (wanted.OutsideMinimum > 0)
        {
            // Also the day before: what was asked just before midnight nobody has looked at yet.
            foreach (var day in (DateOnly[])[DutchTime.DayOf(now).AddDays(-1), DutchTime.DayOf(now)])
            {
                var hours = OfficeDay.Of(day, wanted.OfficeOpens, wanted.OfficeCloses);
                var found = await patterns.FindOutsideAsync(id, hours, wanted.OutsideMinimum, wanted.OutsidePercentage, cancellationToken);
                await RaiseAsync(covenant, AttentionKind.OutsideHours, now, found, cancellationToken);
            }
        }
    }

    private async Task RaiseAsync(
        Covenant covenant, AttentionKind kind, DateTimeOffset now, IReadOnlyList<PersonCount> found, CancellationToken cancellationToken)
    {
        foreach (var one in found)
        {
            var point = new AttentionPoint(
                Guid.CreateVersion7(now), covenant.Id.Value, kind, one.Organisation, one.Person, now, one.Count, one.Part, covenant.Retention.Log.AddTo(now));
            await AttentionRaise.RaiseAsync(store, logger, point, cancellationToken);
        }
    }
}
