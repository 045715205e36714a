using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Evaluation;

namespace Bekend.KeyHolding.Shares;

/// <summary><c>POST /v1/evaluaties</c> at a holder of a share: Zⱼ = kⱼ·B for a batch, with one proof against the share's public key.</summary>
internal static class ShareEvaluationEndpoint
{
    public static Task HandleAsync(HttpContext context, KeyShares shares, EvaluationBudget budget) =>
        EvaluationEndpoint.EvaluateAsync(
            context, async (name, cancellationToken) => (await shares.FindAsync(name, cancellationToken))?.Secret, budget);
}
