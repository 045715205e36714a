namespace Bekend.Gateway.Questions;

/// <summary>Keeps questions between their calls. The log store marks them answered, in the transaction that records the answer.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IQuestionStore
{
    Task AddAsync(Question question, CancellationToken cancellationToken);

    Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens a waiting question with the content it got by its approval.</summary>
    /// <returns>False when it is not waiting any more.</returns>
    Task<bool> ApproveAsync(Guid id, QuestionContent content, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Removes expired questions.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
