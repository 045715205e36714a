using Bekend.KeyHolding.Evaluation;

namespace Bekend.KeyHolding.Budgets;

/// <summary>How much may be evaluated under one covenant.</summary>
public sealed class CovenantBudgetOptions
{
    private const long Most = 1_000_000_000;

    /// <summary>Elements each organisation may have evaluated on one UTC day: 0 to 1,000,000,000. Default <c>Budgets:ElementsPerDay</c>.</summary>
    public long? ElementsPerDay { get; set; }

    /// <summary>The same for one organisation, by its OIN; 0 for none at all. Default none.</summary>
    public IReadOnlyDictionary<string, long> Organisations { get; set; } = new Dictionary<string, long>();

    /// <param name="path">Where these options are, for messages.</param>
    internal IEnumerable<string> Faults(string path)
    {
        if (ElementsPerDay is < 0 or > Most)
        {
            yield return $"`{path}:ElementsPerDay` must be 0 to {Most}";
        }

        foreach (var (organisation, elements) in Organisations)
        {
            if (!EvaluationRequest.IsOin(organisation))
            {
                yield return $"`{path}:Organisations:{organisation}`: an organisation is named by its OIN of 20 digits";
            }

            if (elements is < 0 or > Most)
            {
                yield return $"`{path}:Organisations:{organisation}` must be 0 to {Most}";
            }
        }
    }
}
