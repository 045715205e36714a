using Bekend.Hosting.Errors;

namespace Bekend.KeyHolding;

/// <summary>Problems of the key holder: codes KH1100 to KH1199.</summary>
internal static class KeyHolderProblems
{
    public static readonly Problem OverBudget = new(
        "KH1101", "budget-op", "Budget op", 429,
        "Het dagbudget van deze organisatie is op. Er is niets geëvalueerd. Na middernacht (UTC) is er nieuw budget.");

    public static readonly Problem InvalidElement = new(
        "KH1102", "ongeldig-element", "Ongeldig element", 400,
        "Ten minste één element is geen geldig punt van ristretto255. Er is niets geëvalueerd.");
}
