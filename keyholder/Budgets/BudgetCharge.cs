namespace Bekend.KeyHolding.Budgets;

/// <summary>The outcome of a charge.</summary>
/// <param name="IsCovered">True: charged. False: nothing was charged.</param>
/// <param name="RetryAfter">When not covered: time until there is budget again.</param>
internal readonly record struct BudgetCharge(bool IsCovered, TimeSpan RetryAfter);
