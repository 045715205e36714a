using Bekend.Hosting.Startup;

namespace Bekend.KeyHolding.Budgets;

/// <summary>Removes spent days: who evaluated how much is not kept longer than it serves.</summary>
internal sealed class BudgetSweep(IBudgetStore store, TimeProvider clock, ILogger<BudgetSweep> logger)
    : PeriodicTask("budget sweep", TimeSpan.FromHours(1), clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellationToken) =>
        store.RemoveBeforeAsync(DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime), cancellationToken);
}
