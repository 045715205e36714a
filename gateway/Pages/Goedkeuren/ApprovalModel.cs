using Bekend.Gateway.Accounts;
using Bekend.Gateway.Identity;
using Bekend.Gateway.KeyHolders;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Storage;
using Bekend.Policies.Covenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Goedkeuren;

/// <summary><c>/goedkeuren</c>: questions of one's own organisation that wait for a colleague, and standing behind one of them.</summary>
/// <remarks>
/// A press leads back to the list with the question's id, and what became of it is read from the question itself. So a second press,
/// the back button and a page loaded again tell how it stands, and do nothing.
/// </remarks>
internal sealed class ApprovalModel(
    WaitingQuestions waiting,
    QuestionApproval approval,
    QuestionLookup lookup,
    IQuestionStore questions,
    KeyEvaluator evaluator,
    ColleagueNames names,
    Destinations destinations,
    TimeProvider clock) : PageModel
{
    private const string Path = "/goedkeuren";

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();
    private Dictionary<Guid, Covenant> _covenants = [];

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>Where the next page begins; null at the end.</summary>
    public Guid? Next { get; private set; }

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    public ApprovalState State { get; private set; }

    /// <summary>The question that <see cref="State"/> is about; null when it is about none.</summary>
    public Question? Told { get; private set; }

    private Caller Caller => HttpContext.GetCaller();

    /// <param name="vraag">The question that was pressed on, if any.</param>
    /// <param name="na">The last question of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(Guid? vraag, Guid? na, CancellationToken cancellationToken)
    {
        if (!IsAllowed())
        {
            return Forbid();
        }

        if (vraag is { } id && await FindAsync(id, cancellationToken) is { } question)
        {
            (Told, State) = (question, StateOf(question));
        }

        IsLater = na is not null;
        return await ShowAsync(na, cancellationToken);
    }

    /// <param name="vraag">The question to stand behind.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] Guid vraag, CancellationToken cancellationToken)
    {
        if (!IsAllowed())
        {
            return Forbid();
        }

        if (await FindAsync(vraag, cancellationToken) is not { } question)
        {
            return NotFound();
        }

        if (StateOf(question) == ApprovalState.Waiting)
        {
            if (lookup.CovenantOf(question) is not { } covenant || QuestionApproval.RoleOf(Caller, covenant) is not { } role)
            {
                return Forbid();
            }

            if (await ApproveAsync(question, role, cancellationToken) == StatusCodes.Status429TooManyRequests)
            {
                (Told, State, Response.StatusCode) = (question, ApprovalState.OverBudget, StatusCodes.Status429TooManyRequests);
                return await ShowAsync(after: null, cancellationToken);
            }
        }

        return LocalRedirect($"{Path}?vraag={vraag}");
    }

    public string NameOf(Question question) => _names.GetValueOrDefault(question.Content.Employee) ?? question.Content.Employee;

    /// <summary>The text under which a listed question was asked.</summary>
    public Covenant CovenantOf(Question question) => _covenants[question.Id];

    private bool IsAllowed() => Caller.IsPerson && destinations.MayApprove(Caller);

    /// <returns>Null when it never was, and when it is another organisation's: nobody can tell which.</returns>
    private async Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await questions.FindAsync(id, cancellationToken) is { } question && question.Organisation == Caller.Organisation.Value ? question : null;

    private ApprovalState StateOf(Question question)
    {
        if (QuestionApproval.IsAsker(question, Caller.Client))
        {
            return ApprovalState.Own;
        }

        if (question.State != QuestionState.Waiting)
        {
            return question.Content.Approver != Caller.Client ? ApprovalState.Closed
                : question.State == QuestionState.Refused ? ApprovalState.Refused
                : ApprovalState.Approved;
        }

        return clock.GetUtcNow() < question.ExpiresAt && lookup.CovenantOf(question) is not null ? ApprovalState.Waiting : ApprovalState.Expired;
    }

    /// <summary>The same steps as the interface's, with the key holder asked from here.</summary>
    /// <returns>Status of the key holder's answer; 200 when it was not asked, since how the question stands says why.</returns>
    /// <exception cref="StoreUnavailableException">The key holder is gone, or answers what it should not: the question still waits.</exception>
    private async Task<int> ApproveAsync(Question question, string role, CancellationToken cancellationToken)
    {
        var (approved, _) = await approval.DecideAsync(question, Caller, Caller.Client, role, cancellationToken);
        if (approved is null)
        {
            return StatusCodes.Status200OK;
        }

        var answer = await evaluator.EvaluateAsync(approved.Body, cancellationToken);
        if (answer.IsSuccess)
        {
            await approval.OpenAsync(approved, answer, cancellationToken);
            return StatusCodes.Status200OK;
        }

        return answer.Status == StatusCodes.Status429TooManyRequests
            ? answer.Status
            : throw new StoreUnavailableException("The key holder did not evaluate an approved question.");
    }

    private async Task<PageResult> ShowAsync(Guid? after, CancellationToken cancellationToken)
    {
        (var listed, Next) = await waiting.ListAsync(Caller, after, cancellationToken);

        // Looked up once: a new version of the covenant may come in at any moment.
        _covenants = listed.Select(question => (question.Id, Covenant: lookup.CovenantOf(question)))
            .Where(item => item.Covenant is not null)
            .ToDictionary(item => item.Id, item => item.Covenant!);
        Questions = [.. listed.Where(question => _covenants.ContainsKey(question.Id))];
        _names = await names.FindAsync(
            Caller.Organisation.Value, Questions.Select(question => question.Content.Employee), cancellationToken);
        return Page();
    }
}
