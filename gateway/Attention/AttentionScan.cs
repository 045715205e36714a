using Bekend.Gateway.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Attention;

/// <summary>Looks through the answers on record for employees who nearly always heard <c>niet bekend</c>.</summary>
internal sealed class AttentionScan(
    IAttentionStore store, CovenantCatalogue covenants, IOptions<AttentionOptions> options, TimeProvider clock, ILogger<AttentionScan> logger)
{
    /// <summary>Looks once, and removes what is over. Gateways that look at the same moment raise one point.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await store.SweepAsync(now, cancellationToken);
        foreach (var covenant in covenants.All)
        {
            var pattern = new MissPattern(
                covenant.Id.Value, now - options.Value.MissWindow, options.Value.MissMinimum, options.Value.MissPercentage);
            foreach (var found in await store.FindMissesAsync(pattern, cancellationToken))
            {
                await AttentionRaise.RaiseAsync(
                    store,
                    logger,
                    new(Guid.CreateVersion7(now), covenant.Id.Value, AttentionKind.Misses, found.Organisation, found.Person, now, found.Answers, found.Misses, covenant.Retention.Log.AddTo(now)),
                    cancellationToken);
            }
        }
    }
}
