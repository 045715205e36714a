using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Budgets;

/// <summary>The budget per organisation, covenant and UTC day.</summary>
internal sealed class EvaluationBudget(IBudgetStore store, IOptions<BudgetOptions> options, TimeProvider clock)
{
    /// <summary>Charges before evaluation.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nothing was charged; nothing may be evaluated.</exception>
    public async Task<BudgetCharge> ChargeAsync(string organisation, string covenant, int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var limit = options.Value.Of(organisation, covenant);
        var covered = await store.TryChargeAsync(organisation, covenant, day, count, limit, cancellationToken);
        return new(covered, covered ? TimeSpan.Zero : now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime);
    }
}
