namespace Bekend.Gateway.Attention;

/// <summary>Keeps what privacy officers should look at. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IAttentionStore
{
    /// <summary>Counts the answers on record, by employee; answers from before a point about them was last handled do not count again.</summary>
    /// <returns>Those that make the pattern.</returns>
    Task<IReadOnlyList<PersonCount>> FindMissesAsync(MissPattern pattern, CancellationToken cancellationToken);

    /// <summary>Raises a point unless one of the same kind, covenant, organisation and person is open. Durable.</summary>
    /// <returns>False when one is.</returns>
    Task<bool> RaiseAsync(AttentionPoint point, CancellationToken cancellationToken);

    /// <summary>Remembers a case number from its first question on, and takes a run of consecutive numbers out once it is long enough.</summary>
    /// <param name="series">16 bytes: whose numbers, and what stands around them, under a keyed digest.</param>
    /// <param name="number">The number.</param>
    /// <param name="length">Length of a run that is a pattern, at least 2.</param>
    /// <param name="now">What has ended by then does not count.</param>
    /// <param name="endsAt">Until when the number counts.</param>
    /// <returns>Length of the run when it is a pattern, else 0. A run that was reported begins anew.</returns>
    Task<int> AddCaseAsync(byte[] series, long number, int length, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken);

    /// <summary>Lists points, newest first.</summary>
    /// <param name="covenants">Of these covenants.</param>
    /// <param name="onlyOpen">Whether to leave out what was handled.</param>
    /// <param name="before">The last one of the page before; null for the first page.</param>
    /// <param name="count">At most so many.</param>
    Task<IReadOnlyList<AttentionPoint>> ListAsync(
        IReadOnlyCollection<string> covenants, bool onlyOpen, Guid? before, int count, CancellationToken cancellationToken);

    Task<AttentionPoint?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Handles an open point.</summary>
    /// <returns>False when it is not open (any more).</returns>
    Task<bool> HandleAsync(Guid id, AttentionHandling handling, CancellationToken cancellationToken);

    /// <summary>Removes points and case numbers whose time is over.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
