using Bekend.Hosting.Startup;

namespace Bekend.Indexing.Rotation;

/// <summary>Brings the rows of covenants whose key changes to the next version, in batches, one core at a time; instances share the work.</summary>
/// <remarks>How far it is, the rows themselves say: after any interruption it goes on where it was.</remarks>
internal sealed class RekeyTask(IRotationStore store, KeyStands stands, TimeProvider clock, ILogger<RekeyTask> logger)
    : PeriodicTask("re-keying", TimeSpan.FromSeconds(1), clock, logger)
{
    /// <summary>Signals in one transaction: some thousand rows, which share pages to write; a registration waits for no more than that.</summary>
    internal const int BatchSize = 512;

    /// <summary>Works through everything that is to be done now.</summary>
    /// <returns>How many signals went over.</returns>
    public async Task<long> RekeyAsync(CancellationToken cancellationToken)
    {
        var done = 0L;
        foreach (var covenant in await store.ListChangingAsync(cancellationToken))
        {
            var stand = await stands.RefreshAsync(covenant, cancellationToken);
            if (stand.Stored is { Next: not null } change)
            {
                done += await RekeyAsync(covenant, change, stand, cancellationToken);
            }
        }

        return done;
    }

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await RekeyAsync(cancellationToken);
        await stands.RefreshAllAsync(cancellationToken);
    }

    private async Task<long> RekeyAsync(string covenant, KeyStand change, CovenantStand stand, CancellationToken cancellationToken)
    {
        var done = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            var batch = await store.RekeyAsync(covenant, change, BatchSize, stand.Rekey, cancellationToken);
            if (batch == 0)
            {
                break;
            }

            done += batch;
        }

        return done;
    }
}
