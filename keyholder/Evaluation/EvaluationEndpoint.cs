using Bekend.Hosting.Errors;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Evaluation;

/// <summary><c>POST /v1/evaluaties</c>: Z = k·B for a batch, with one proof.</summary>
/// <remarks>INVARIANT: charged before anything is evaluated, at every holder for itself (design §4, 7).</remarks>
internal static class EvaluationEndpoint
{
    public static Task HandleAsync(HttpContext context, CovenantKeys keys, EvaluationBudget budget) =>
        EvaluateAsync(context, async (name, cancellationToken) => (await keys.FindAsync(name, cancellationToken))?.Secret, budget);

    /// <param name="find">The whole key, or this holder's share of it; null when there is none.</param>
    public static async Task EvaluateAsync(
        HttpContext context, Func<KeyName, CancellationToken, Task<EvaluationKey?>> find, EvaluationBudget budget)
    {
        var (request, problem) = await EvaluationRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        // Looked for first: a version that is gone costs no budget.
        if (await find(request.Key, context.RequestAborted) is not { } key)
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

        if (!key.TryEvaluate(request.Elements, out var evaluation))
        {
            throw new InvalidOperationException("Elements that were checked could not be evaluated.");
        }

        await EvaluationResponse.WriteAsync(context.Response, evaluation);
    }
}
