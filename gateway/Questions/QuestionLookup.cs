using Bekend.Gateway.Covenants;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>Finds the question that a path names, for those who may know that it exists.</summary>
internal sealed class QuestionLookup(IQuestionStore questions, CovenantCatalogue covenants, TimeProvider clock)
{
    /// <summary>A question of the caller's own client.</summary>
    /// <remarks>One that was refused when a colleague approved it is refused again, in the same words.</remarks>
    public async Task<(Question? Question, Problem? Problem)> FindOwnAsync(HttpContext context)
    {
        var found = await FindAsync(context, (question, caller) =>
            question.Organisation == caller.Organisation.Value && question.Client == caller.Client);
        return found.Question is { State: QuestionState.Refused, Content: { RefusalId: { } refusal } content }
            ? (null, Refusal.ToProblem(refusal, content.Partners))
            : found;
    }

    /// <summary>A question of the caller's organisation.</summary>
    public Task<(Question? Question, Problem? Problem)> FindColleaguesAsync(HttpContext context) =>
        FindAsync(context, (question, caller) => question.Organisation == caller.Organisation.Value);

    /// <summary>The covenant text under which the question was decided.</summary>
    /// <returns>Null when that text is no longer served: then nothing may be answered under it.</returns>
    public Covenant? CovenantOf(Question question) =>
        covenants.Find(question.Content.Covenant) is { } covenant && covenant.Sha256 == question.Content.CovenantSha256
            ? covenant
            : null;

    private async Task<(Question? Question, Problem? Problem)> FindAsync(HttpContext context, Func<Question, Caller, bool> mayKnow)
    {
        // A question of another organisation and one that never was look the same.
        if (!Guid.TryParse(context.Request.RouteValues["id"] as string, out var id)
            || await questions.FindAsync(id, context.RequestAborted) is not { } question
            || question.State == QuestionState.Evaluating
            || !mayKnow(question, context.GetCaller()))
        {
            return (null, CommonProblems.NotFound);
        }

        if (question.State == QuestionState.Answered)
        {
            return (null, GatewayProblems.AlreadyAnswered);
        }

        // What was refused stays so for as long as it is known.
        return question.State == QuestionState.Refused || (clock.GetUtcNow() < question.ExpiresAt && CovenantOf(question) is not null)
            ? (question, null)
            : (null, GatewayProblems.Expired);
    }
}
