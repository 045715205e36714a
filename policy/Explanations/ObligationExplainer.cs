using Bekend.Policies.Decisions;

namespace Bekend.Policies.Explanations;

/// <summary>Says what comes with a permit, apart from any decision.</summary>
public static class ObligationExplainer
{
    /// <summary>Puts one obligation into a sentence.</summary>
    /// <param name="obligation">The obligation.</param>
    public static Explanation Explain(Obligation obligation) =>
        new(DutchWording.Instance.Obliges(obligation), EnglishWording.Instance.Obliges(obligation));
}
