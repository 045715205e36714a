using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Budgets;

/// <summary>The budget per organisation and UTC day.</summary>
internal sealed class EvaluationBudget(IBudgetStore store, IOptions<BudgetOptions> options, TimeProvider clock)
{
    /// <summary>Charges before evaluation.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nothing was charged; nothing may be evaluated.</exception>
    public async Task<BudgetCharge> ChargeAsync(string organisation, int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var covered = await store.TryChargeAsync(organisation, day, count, options.Value.ElementsPerDay, cancellationToken);
        return new(covered, covered ? TimeSpan.Zero : now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime);
    }
}
