using Bekend.Gateway.Quotas;

namespace Bekend.Gateway.Questions;

/// <summary>Keeps questions between their calls. The log store marks them answered, in the transaction that records the answer.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IQuestionStore
{
    Task AddAsync(Question question, CancellationToken cancellationToken);

    /// <summary>Adds a question and charges what it uses, both or neither.</summary>
    /// <returns>Null when it was added; else the quota that is full.</returns>
    Task<FullQuota?> TryAddAsync(Question question, QuotaCharge charge, CancellationToken cancellationToken);

    /// <summary>Opens a question that was being evaluated.</summary>
    /// <returns>False when it is not (any more).</returns>
    Task<bool> OpenAsync(Guid id, QuestionContent content, CancellationToken cancellationToken);

    /// <summary>Removes a question that was being evaluated and could not be, and takes back what it was charged.</summary>
    Task WithdrawAsync(QuotaCharge charge, CancellationToken cancellationToken);

    Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens a waiting question with the content it got by its approval.</summary>
    /// <returns>False when it is not waiting any more.</returns>
    Task<bool> ApproveAsync(Guid id, QuestionContent content, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Lists what waits for a colleague in one organisation and has not expired, oldest first.</summary>
    /// <param name="organisation">OIN.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="now">What expires by then is left out.</param>
    /// <param name="count">At most so many; 1 or more.</param>
    Task<IReadOnlyList<Question>> ListWaitingAsync(
        string organisation, Guid? after, DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>Lists one client's questions that wait, or waited, for a colleague, in any state, and have not expired; newest first.</summary>
    /// <param name="organisation">OIN.</param>
    /// <param name="client">The client that opened them.</param>
    /// <param name="now">What expires by then is left out.</param>
    /// <param name="count">At most so many; 1 or more.</param>
    Task<IReadOnlyList<Question>> ListForColleagueAsync(
        string organisation, string client, DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>Removes expired questions.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
