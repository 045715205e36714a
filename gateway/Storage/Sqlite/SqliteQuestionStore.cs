using Bekend.Gateway.Questions;
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
        return database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO questions (id, organisation, client, state, expires_at, content)
                VALUES ($id, $organisation, $client, $state, $expires, $content)
                """,
                ("$id", question.Id.ToByteArray(bigEndian: true)),
                ("$organisation", question.Organisation),
                ("$client", question.Client),
                ("$state", (int)question.State),
                ("$expires", question.ExpiresAt.ToUnixTimeMilliseconds()),
                ("$content", content)),
            Durability.Process,
            cancellationToken);
    }

    public Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            "SELECT organisation, client, state, expires_at, content FROM questions WHERE id = $id",
            row => Read(row, id),
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
            Durability.Process,
            cancellationToken);
    }

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "DELETE FROM questions WHERE expires_at < $now", ("$now", now.ToUnixTimeMilliseconds())),
            Durability.Process,
            cancellationToken);

    private Question Read(SqliteDataReader row, Guid id) => new(
        id,
        row.GetString(0),
        row.GetString(1),
        (QuestionState)row.GetInt32(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        sealer.Open(row.GetFieldValue<byte[]>(4)));
}
