using System.ComponentModel.DataAnnotations;

namespace Bekend.KeyHolding.Budgets;

/// <summary>How much may be evaluated. Section <c>Budgets</c>.</summary>
public sealed class BudgetOptions
{
    /// <summary>Elements one organisation may have evaluated under one covenant on one UTC day: 1 to 1,000,000,000. Default 200,000.</summary>
    /// <remarks>A question about a person costs 16, about an address 8; a signal costs one for each of its match keys.</remarks>
    [Range(1, 1_000_000_000)]
    public long ElementsPerDay { get; set; } = 200_000;

    /// <summary>Other budgets, by the id of the covenant. Default none.</summary>
    public IReadOnlyDictionary<string, CovenantBudgetOptions> Covenants { get; set; } = new Dictionary<string, CovenantBudgetOptions>();

    /// <summary>The budget that holds: of the organisation under the covenant, else of the covenant, else the general one.</summary>
    /// <param name="organisation">OIN.</param>
    /// <param name="covenant">Id of the covenant.</param>
    internal long Of(string organisation, string covenant)
    {
        if (!Covenants.TryGetValue(covenant, out var own))
        {
            return ElementsPerDay;
        }

        return own.Organisations.TryGetValue(organisation, out var elements) ? elements : own.ElementsPerDay ?? ElementsPerDay;
    }
}
