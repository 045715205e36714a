using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Questions in SQLite, their content encrypted.</summary>
/// <remarks>Writes survive a killed process; losing an open question with the power only means asking again.</remarks>
internal sealed class SqliteQuestionStore(SqliteDatabase database, QuestionSealer sealer) : IQuestionStore
{
    public Task AddAsync(Question question, CancellationToken cancellationToken)
    {
        var content = sealer.Seal(question.Content);
        return database.WriteAsync(session => Add(session, question, content), Durability.Process, cancellationToken);
    }

    public Task<FullQuota?> TryAddAsync(Question question, QuotaCharge charge, CancellationToken cancellationToken)
    {
        var content = sealer.Seal(question.Content);
        return database.WriteAsync(
            session =>
            {
                var full = SqliteQuotaUses.TryUse(session, charge);
                if (full is null)
                {
                    Add(session, question, content);
                }

                return full;
            },
            Durability.Process,
            cancellationToken);
    }

    public Task<bool> OpenAsync(Guid id, QuestionContent content, CancellationToken cancellationToken)
    {
        var sealedContent = sealer.Seal(content);
        return database.WriteAsync(
            session => session.Execute(
                "UPDATE questions SET state = $open, content = $content WHERE id = $id AND state = $evaluating",
                ("$open", (int)QuestionState.Open),
                ("$evaluating", (int)QuestionState.Evaluating),
                ("$content", sealedContent),
                ("$id", id.ToByteArray(bigEndian: true))) == 1,
            Durability.Process,
            cancellationToken);
    }

    public Task WithdrawAsync(QuotaCharge charge, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            var removed = session.Execute(
                "DELETE FROM questions WHERE id = $id AND state = $evaluating",
                ("$id", charge.Question.ToByteArray(bigEndian: true)),
                ("$evaluating", (int)QuestionState.Evaluating));
            if (removed == 1)
            {
                SqliteQuotaUses.Release(session, charge);
            }

            return removed;
        },
        Durability.Process,
        cancellationToken);

    public Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            "SELECT id, organisation, client, state, expires_at, content FROM questions WHERE id = $id",
            Read,
            ("$id", id.ToByteArray(bigEndian: true)))).SingleOrDefault());

    public Task<bool> ApproveAsync(
        Guid id, QuestionContent content, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var sealedContent = sealer.Seal(content);
        return database.WriteAsync(
            session => session.Execute(
                """
                UPDATE questions SET state = $open, expires_at = $expires, content = $content
                WHERE id = $id AND state = $waiting
                """,
                ("$open", (int)QuestionState.Open),
                ("$waiting", (int)QuestionState.Waiting),
                ("$expires", expiresAt.ToUnixTimeMilliseconds()),
                ("$content", sealedContent),
                ("$id", id.ToByteArray(bigEndian: true))) == 1,
            Durability.Power,
            cancellationToken);
    }

    public Task<IReadOnlyList<Question>> ListWaitingAsync(
        string organisation, Guid? after, DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Question>>(database.Read(session => session.Query(
            """
            SELECT id, organisation, client, state, expires_at, content FROM questions
            WHERE needs_colleague = 1 AND organisation = $organisation AND id > $after AND state = $waiting AND expires_at > $now
            ORDER BY id LIMIT $count
            """,
            Read,
            ("$organisation", organisation),
            ("$after", (after ?? Guid.Empty).ToByteArray(bigEndian: true)),
            ("$waiting", (int)QuestionState.Waiting),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$count", count))));

    public Task<IReadOnlyList<Question>> ListForColleagueAsync(
        string organisation, string client, DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Question>>(database.Read(session => session.Query(
            """
            SELECT id, organisation, client, state, expires_at, content FROM questions
            WHERE needs_colleague = 1 AND organisation = $organisation AND client = $client AND expires_at > $now
            ORDER BY id DESC LIMIT $count
            """,
            Read,
            ("$organisation", organisation),
            ("$client", client),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$count", count))));

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "DELETE FROM questions WHERE expires_at < $now", ("$now", now.ToUnixTimeMilliseconds())),
            Durability.Process,
            cancellationToken);

    private static int Add(SqliteSession session, Question question, byte[] content) => session.Execute(
        """
        INSERT INTO questions (id, organisation, client, state, expires_at, content, needs_colleague)
        VALUES ($id, $organisation, $client, $state, $expires, $content, $colleague)
        """,
        ("$id", question.Id.ToByteArray(bigEndian: true)),
        ("$organisation", question.Organisation),
        ("$client", question.Client),
        ("$state", (int)question.State),
        ("$expires", question.ExpiresAt.ToUnixTimeMilliseconds()),
        ("$content", content),
        ("$colleague", question.State == QuestionState.Waiting));

    private Question Read(SqliteDataReader row) => new(
        new(row.GetFieldValue<byte[]>(0), bigEndian: true),
        row.GetString(1),
        row.GetString(2),
        (QuestionState)row.GetInt32(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        sealer.Open(row.GetFieldValue<byte[]>(5)));
}
