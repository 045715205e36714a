using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>The end of the log, held by one transaction until it commits.</summary>
/// <param name="Frontier">The right edge of the tree as committed.</param>
/// <param name="Closed">The questions that were open and are marked answered, and those that waited and are marked refused.</param>
/// <param name="Known">Ids of the records that are left out: may be there once and are, or have nothing (left) to change.</param>
internal sealed record PostgreSqlLogTail(Frontier Frontier, IReadOnlyList<ClosedQuestion> Closed, IReadOnlyList<Guid> Known)
{
    private const string Lock = "SELECT size FROM log_head WHERE one = 1 FOR UPDATE";

    // A tree has a peak at each level whose bit is set in its size: the last node of that level.
    private const string Peaks =
        """
        SELECT node.level, node.position, node.hash
        FROM log_head head
        CROSS JOIN generate_series(0, 62) AS bits (level)
        JOIN log_nodes node ON node.level = bits.level AND node.position = (head.size >> bits.level) - 1
        WHERE head.one = 1 AND (head.size >> bits.level) & 1 = 1
        """;

    private const string Answer = "UPDATE questions SET state = $1 WHERE id = ANY ($2) AND state = $3 RETURNING id";
    private const string Refuse = "UPDATE questions SET state = $1, content = $2 WHERE id = $3 AND state = $4 RETURNING id";

    /// <summary>Locks the log, reads its right edge and marks the questions that the records answer or refuse, in one round trip.</summary>
    /// <remarks>
    /// INVARIANT: the tree is extended from what is committed, never from memory: another gateway may have appended. Each
    /// statement sees what was committed before it began, so those after the lock see all that whoever had it before has done.
    /// </remarks>
    public static async Task<PostgreSqlLogTail> TakeAsync(PostgreSqlSession session, IReadOnlyCollection<SealedRecord> records)
    {
        var questions = records.Select(record => record.Answers).OfType<Guid>().Distinct().ToArray();
        var batch = session.Batch();
        var sizes = batch.Query(Lock, row => row.GetInt64(0));
        var peaks = batch.Query(Peaks, PostgreSqlNodes.Read);
        IReadOnlyList<ClosedQuestion> answered = questions.Length == 0
            ? []
            : batch.Query(Answer, row => new ClosedQuestion(row.GetGuid(0), false), (int)QuestionState.Answered, questions, (int)QuestionState.Open);
        var refused = records.Select(record => record.Refuses).OfType<RefusedQuestion>()
            .Select(question => batch.Query(
                Refuse, row => new ClosedQuestion(row.GetGuid(0), true), (int)QuestionState.Refused, question.Content, question.Id, (int)QuestionState.Waiting))
            .ToList();
        var once = records.Where(record => record.IsOnce).Select(record => record.Id).ToArray();
        IReadOnlyList<Guid> known = once.Length == 0
            ? []
            : batch.Query("SELECT id FROM log_entries WHERE id = ANY ($1)", row => row.GetGuid(0), once);
        var effects = RecordEffectStatement.Of(records).Select(effect => (effect.Id, Changed: Apply(batch, effect.Statement))).ToList();
        await batch.ExecuteAsync();
        var idle = effects.Where(effect => effect.Changed.Count == 0).Select(effect => effect.Id);
        return sizes is [var size]
            ? new(Frontier.Load(size, new NodeTable(peaks)), [.. answered, .. refused.SelectMany(one => one)], [.. known, .. idle])
            : throw new StoreUnavailableException("The log has lost its head.");
    }

    /// <returns>Filled when the batch is executed: one item for each row that changed.</returns>
    private static IReadOnlyList<bool> Apply(PostgreSqlBatch batch, RecordEffectStatement effect) =>
        batch.Query(effect.Sql + " RETURNING true", row => row.GetBoolean(0), [.. effect.Values]);
}
