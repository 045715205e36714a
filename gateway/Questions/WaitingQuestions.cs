using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Questions;

/// <summary>Questions that wait for a colleague, as the colleague and the asker see them.</summary>
internal sealed class WaitingQuestions(IQuestionStore questions, QuestionLookup lookup, TimeProvider clock)
{
    /// <summary>Questions looked through for one page; it may hold fewer, as not each is for this colleague.</summary>
    public const int PageSize = 20;

    /// <summary>Questions of the colleague's own organisation that they may approve, oldest first.</summary>
    /// <param name="colleague">A person.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <returns>One page, and where the next begins; null at the end.</returns>
    public async Task<(IReadOnlyList<Question> Questions, Guid? Next)> ListAsync(
        Caller colleague, Guid? after, CancellationToken cancellationToken)
    {
        var stored = await questions.ListWaitingAsync(
            colleague.Organisation.Value, after, clock.GetUtcNow(), PageSize + 1, cancellationToken);
        var page = stored.Take(PageSize).ToList();
        return ([.. page.Where(question => MayApprove(question, colleague))], stored.Count > page.Count ? page[^1].Id : null);
    }

    /// <summary>The person's own questions that wait, or that a colleague approved and that are not answered yet, newest first.</summary>
    public async Task<IReadOnlyList<Question>> ListOwnAsync(Caller asker, CancellationToken cancellationToken)
    {
        var stored = await questions.ListForColleagueAsync(
            asker.Organisation.Value, asker.Client, clock.GetUtcNow(), PageSize, cancellationToken);
        return [.. stored.Where(question => question.State is QuestionState.Waiting or QuestionState.Open && lookup.CovenantOf(question) is not null)];
    }

    private bool MayApprove(Question question, Caller colleague) =>
        lookup.CovenantOf(question) is { } covenant
        && QuestionApproval.RoleOf(colleague, covenant) is not null
        && !QuestionApproval.IsAsker(question, colleague.Client);
}
