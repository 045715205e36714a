using Bekend.Hosting.Errors;

namespace Bekend.KeyHolding;

/// <summary>Problems of the key holder: codes KH1100 to KH1199; KH1102 was used once and stays free.</summary>
internal static class KeyHolderProblems
{
    public static readonly Problem OverBudget = new(
        "KH1101", "budget-op", "Budget op", 429,
        "Het dagbudget van deze organisatie is op. Er is niets geëvalueerd. Na middernacht (UTC) is er nieuw budget.");
}
