using Bekend.Gateway.Questions;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Questions in PostgreSQL, their content encrypted: opened at one gateway, answered at any.</summary>
/// <remarks>A new question is not waited for on the disk: losing it with the server only means asking again (decision 0004).</remarks>
internal sealed class PostgreSqlQuestionStore(PostgreSqlDatabase database, QuestionSealer sealer) : IQuestionStore
{
    public Task AddAsync(Question question, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
            INSERT INTO questions (id, organisation, client, state, expires_at, content) SELECT $1, $2, $3, $4, $5, $6 FROM soon
            """,
            cancellationToken,
            question.Id,
            question.Organisation,
            question.Client,
            (int)question.State,
            question.ExpiresAt.ToUnixTimeMilliseconds(),
            sealer.Seal(question.Content));

    public async Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT organisation, client, state, expires_at, content FROM questions WHERE id = $1",
                row => new Question(
                    id,
                    row.GetString(0),
                    row.GetString(1),
                    (QuestionState)row.GetInt32(2),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                    sealer.Open(row.GetFieldValue<byte[]>(4))),
                id),
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

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM questions WHERE expires_at < $1", cancellationToken, now.ToUnixTimeMilliseconds());
}
