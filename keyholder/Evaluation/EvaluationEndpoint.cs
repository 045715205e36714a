using Bekend.Hosting.Errors;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Evaluation;

/// <summary><c>POST /v1/evaluaties</c>: Z = k·B for a batch, with one proof.</summary>
/// <remarks>INVARIANT: charged before anything is evaluated (design §4, 7).</remarks>
internal static class EvaluationEndpoint
{
    public static async Task HandleAsync(HttpContext context, CovenantKeys keys, EvaluationBudget budget)
    {
        var (request, problem) = await EvaluationRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        // Looked for first: a version that is gone costs no budget.
        if (await keys.FindAsync(request.Key, context.RequestAborted) is not { } key)
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

        if (!key.Secret.TryEvaluate(request.Elements, out var evaluation))
        {
            throw new InvalidOperationException("Elements that were checked could not be evaluated.");
        }

        await EvaluationResponse.WriteAsync(context.Response, evaluation);
    }
}
