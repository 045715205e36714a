using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Npgsql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Questions in PostgreSQL, their content encrypted: opened at one gateway, answered at any.</summary>
/// <remarks>A new question is not waited for on the disk: losing it with the server only means asking again (decision 0004).</remarks>
internal sealed class PostgreSqlQuestionStore(PostgreSqlDatabase database, QuestionSealer sealer) : IQuestionStore
{
    public Task AddAsync(Question question, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
            INSERT INTO questions (id, organisation, client, state, expires_at, content, needs_colleague)
            SELECT $1, $2, $3, $4, $5, $6, $7 FROM soon
            """,
            cancellationToken,
            question.Id,
            question.Organisation,
            question.Client,
            (int)question.State,
            question.ExpiresAt.ToUnixTimeMilliseconds(),
            sealer.Seal(question.Content),
            question.State == QuestionState.Waiting);

    public Task<FullQuota?> TryAddAsync(Question question, QuotaCharge charge, CancellationToken cancellationToken)
    {
        var content = sealer.Seal(question.Content);
        return database.WriteAsync(
            session => PostgreSqlQuotaUses.TryUseAsync(session, charge, batch => batch.Execute(
                """
                INSERT INTO questions (id, organisation, client, state, expires_at, content, needs_colleague)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                question.Id,
                question.Organisation,
                question.Client,
                (int)question.State,
                question.ExpiresAt.ToUnixTimeMilliseconds(),
                content,
                question.State == QuestionState.Waiting)),
            Durability.Process,
            cancellationToken);
    }

    public async Task<bool> OpenAsync(Guid id, QuestionContent content, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
            UPDATE questions SET state = $1, content = $2 FROM soon WHERE id = $3 AND state = $4
            """,
            cancellationToken,
            (int)QuestionState.Open,
            sealer.Seal(content),
            id,
            (int)QuestionState.Evaluating) == 1;

    public Task WithdrawAsync(QuotaCharge charge, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var removed = await session.ExecuteAsync(
                "DELETE FROM questions WHERE id = $1 AND state = $2", charge.Question, (int)QuestionState.Evaluating);
            if (removed == 1)
            {
                await PostgreSqlQuotaUses.ReleaseAsync(session, charge);
            }

            return removed;
        },
        Durability.Process,
        cancellationToken);

    public async Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT id, organisation, client, state, expires_at, content FROM questions WHERE id = $1", Read, id),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    public async Task<bool> ApproveAsync(
        Guid id, QuestionContent content, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "UPDATE questions SET state = $1, expires_at = $2, content = $3 WHERE id = $4 AND state = $5",
            cancellationToken,
            (int)QuestionState.Open,
            expiresAt.ToUnixTimeMilliseconds(),
            sealer.Seal(content),
            id,
            (int)QuestionState.Waiting) == 1;

    public async Task<IReadOnlyList<Question>> ListWaitingAsync(
        string organisation, Guid? after, DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT id, organisation, client, state, expires_at, content FROM questions
                WHERE needs_colleague AND organisation = $1 AND id > $2 AND state = $3 AND expires_at > $4
                ORDER BY id LIMIT $5
                """,
                Read,
                organisation,
                after ?? Guid.Empty,
                (int)QuestionState.Waiting,
                now.ToUnixTimeMilliseconds(),
                count),
            cancellationToken);

    public async Task<IReadOnlyList<Question>> ListForColleagueAsync(
        string organisation, string client, DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT id, organisation, client, state, expires_at, content FROM questions
                WHERE needs_colleague AND organisation = $1 AND client = $2 AND expires_at > $3
                ORDER BY id DESC LIMIT $4
                """,
                Read,
                organisation,
                client,
                now.ToUnixTimeMilliseconds(),
                count),
            cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM questions WHERE expires_at < $1", cancellationToken, now.ToUnixTimeMilliseconds());

    private Question Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        (QuestionState)row.GetInt32(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        sealer.Open(row.GetFieldValue<byte[]>(5)));
}
