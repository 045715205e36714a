using System.ComponentModel.DataAnnotations;

namespace Bekend.KeyHolding.Budgets;

/// <summary>How much may be evaluated. Section <c>Budgets</c>.</summary>
public sealed class BudgetOptions
{
    /// <summary>Elements one organisation may have evaluated on one UTC day: 1 to 1,000,000,000. Default 200,000.</summary>
    /// <remarks>A question about a person costs 16, about an address 8; a signal costs one for each of its match keys.</remarks>
    [Range(1, 1_000_000_000)]
    public long ElementsPerDay { get; set; } = 200_000;
}
