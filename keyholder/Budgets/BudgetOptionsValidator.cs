using Bekend.KeyHolding.Evaluation;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Budgets;

/// <summary>Checks the budgets of each covenant: a name that nobody has would leave the general budget in force, unnoticed.</summary>
internal sealed class BudgetOptionsValidator : IValidateOptions<BudgetOptions>
{
    public ValidateOptionsResult Validate(string? name, BudgetOptions options)
    {
        var faults = options.Covenants.SelectMany(covenant => Faults($"Budgets:Covenants:{covenant.Key}", covenant.Key, covenant.Value)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string path, string covenant, CovenantBudgetOptions options) =>
        KeyNameReader.IsCovenant(covenant) ? options.Faults(path) : options.Faults(path).Prepend($"`{path}`: this is not the id of a covenant");
}
