using Bekend.Hosting.Errors;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Evaluation;

namespace Bekend.KeyHolding.Shares;

/// <summary><c>POST /v1/evaluaties</c> at a holder of a share: Zⱼ = kⱼ·B for a batch, with one proof against the share's public key.</summary>
/// <remarks>INVARIANT: charged before anything is evaluated, at every holder for itself (design §4, 7).</remarks>
internal static class ShareEvaluationEndpoint
{
    public static async Task HandleAsync(HttpContext context, KeyShares shares, EvaluationBudget budget)
    {
        var (request, problem) = await EvaluationRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (await shares.FindAsync(request.Key, context.RequestAborted) is not { } share)
        {
            await context.WriteProblemAsync(KeyHolderProblems.NoSuchKey);
            return;
        }

        var charge = await budget.ChargeAsync(request.Organisation, request.Key.Covenant, request.Count, context.RequestAborted);
        if (!charge.IsCovered)
        {
            await context.WriteProblemAsync(KeyHolderProblems.OverBudget with { RetryAfter = charge.RetryAfter });
            return;
        }

        if (!share.Secret.TryEvaluate(request.Elements, out var evaluation))
        {
            throw new InvalidOperationException("Elements that were checked could not be evaluated.");
        }

        await EvaluationResponse.WriteAsync(context.Response, evaluation);
    }
}
