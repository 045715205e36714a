using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>The log in SQLite.</summary>
internal sealed class SqliteLogStore(SqliteDatabase database) : ILogStore
{
    /// <summary>The tree's right edge as last committed by this process. Touched only inside write transactions.</summary>
    private Frontier _frontier = Frontier.Empty;

    public async Task<IReadOnlyList<LogReceipt?>> AppendAsync(
        IReadOnlyList<SealedRecord> records, LogSequencer sequencer, CancellationToken cancellationToken)
    {
        var (receipts, frontier) = await database.WriteAsync(
            session => Append(session, records, sequencer), Durability.Power, cancellationToken);

        // Only now: had the commit failed, the old edge would still be the right one.
        _frontier = frontier;
        return receipts;
    }

    public Task<LogHead> ReadHeadAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => new LogHead(
            (string?)session.Scalar("SELECT checkpoint FROM log_head WHERE only = 1"),
            ReadSize(session),
            Convert.ToInt64(session.Scalar("SELECT MAX(position) + 1 FROM log_entries") ?? 0L, CultureInfo.InvariantCulture))));

    public Task<PlacedEntry?> FindEntryAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            "SELECT position, entry FROM log_entries WHERE id = $id",
            row => new PlacedEntry(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
            ("$id", id.ToByteArray(bigEndian: true))).SingleOrDefault()));

    public Task<NodeTable> ReadNodesAsync(IReadOnlyCollection<NodeId> nodes, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => SqliteNodes.Read(session, nodes)));

    public Task<IReadOnlyList<Digest>> ReadHashesAsync(NodeId first, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Digest>>(database.Read(session => SqliteNodes.ReadRow(session, first, count)));

    public Task<IReadOnlyList<byte[]>> ReadEntriesAsync(long first, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<byte[]>>(database.Read(session => session.Query(
            "SELECT entry FROM log_entries WHERE position >= $first AND position < $end ORDER BY position",
            row => row.GetFieldValue<byte[]>(0),
            ("$first", first),
            ("$end", first + count))));

    public Task<byte[]> AddOrGetBucketAsync(uint bucket, byte[] protectedKey, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    "INSERT INTO log_buckets (bucket, protected) VALUES ($bucket, $protected) ON CONFLICT DO NOTHING",
                    ("$bucket", bucket),
                    ("$protected", protectedKey));
                return (byte[])session.Scalar("SELECT protected FROM log_buckets WHERE bucket = $bucket", ("$bucket", bucket))!;
            },
            Durability.Power,
            cancellationToken);

    private static long ReadSize(SqliteSession session) =>
        Convert.ToInt64(session.Scalar("SELECT size FROM log_head WHERE only = 1") ?? 0L, CultureInfo.InvariantCulture);

    private static bool MarkAnswered(SqliteSession session, Guid question) => session.Execute(
        "UPDATE questions SET state = $answered WHERE id = $id AND state = $open",
        ("$answered", (int)QuestionState.Answered),
        ("$open", (int)QuestionState.Open),
        ("$id", question.ToByteArray(bigEndian: true))) == 1;

    private static bool MarkRefused(SqliteSession session, RefusedQuestion question) => session.Execute(
        "UPDATE questions SET state = $refused, content = $content WHERE id = $id AND state = $waiting",
        ("$refused", (int)QuestionState.Refused),
        ("$content", question.Content),
        ("$waiting", (int)QuestionState.Waiting),
        ("$id", question.Id.ToByteArray(bigEndian: true))) == 1;

    private static bool IsThere(SqliteSession session, Guid id) =>
        session.Scalar("SELECT 1 FROM log_entries WHERE id = $id", ("$id", id.ToByteArray(bigEndian: true))) is not null;

    private static void Store(SqliteSession session, SequencedBatch batch)
    {
        var position = batch.First;
        foreach (var record in batch.Records)
        {
            var id = record.Id.ToByteArray(bigEndian: true);
            session.Execute(
                "INSERT INTO log_entries (position, id, entry) VALUES ($position, $id, $entry)",
                ("$position", position),
                ("$id", id),
                ("$entry", record.Entry));
            session.Execute(
                "INSERT INTO log_payloads (id, bucket, wrapped_key, payload) VALUES ($id, $bucket, $key, $payload)",
                ("$id", id),
                ("$bucket", record.Bucket),
                ("$key", record.WrappedKey),
                ("$payload", record.Payload));
            if (record.Overview is { } overview)
            {
                SqliteDisclosures.Write(session, overview, position);
            }

            if (record.Signal is { } signal)
            {
                SqliteSignalRecords.Write(session, record.Id, signal, position);
            }

            if (record.Notice is { } notice)
            {
                SqliteNotices.Write(session, record.Id, notice, position);
            }

            position++;
        }

        foreach (var (node, digest) in batch.Nodes)
        {
            SqliteNodes.Write(session, node, digest);
        }

        session.Execute(
            """
            INSERT INTO log_head (only, size, checkpoint) VALUES (1, $size, $checkpoint)
            ON CONFLICT DO UPDATE SET size = $size, checkpoint = $checkpoint
            """,
            ("$size", batch.Size),
            ("$checkpoint", batch.Checkpoint));
    }

    private (IReadOnlyList<LogReceipt?> Receipts, Frontier Frontier) Append(
        SqliteSession session, IReadOnlyList<SealedRecord> records, LogSequencer sequencer)
    {
        var answered = records.Select(record => record.Answers).OfType<Guid>().Distinct()
            .Where(question => MarkAnswered(session, question)).Select(question => new ClosedQuestion(question, false)).ToList();
        var refused = records.Select(record => record.Refuses).OfType<RefusedQuestion>()
            .Where(question => MarkRefused(session, question)).Select(question => new ClosedQuestion(question.Id, true)).ToList();
        var frontier = CurrentFrontier(session);
        var known = records.Where(record => record.IsOnce && IsThere(session, record.Id)).Select(record => record.Id).ToList();
        var idle = RecordEffectStatement.Of(records).Where(effect => !SqliteStatements.Apply(session, effect.Statement)).Select(effect => effect.Id).ToList();
        var batch = sequencer.Extend(frontier, records, [.. answered, .. refused], [.. known, .. idle]);
        if (batch.Records.Count > 0)
        {
            Store(session, batch);
        }

        return (batch.Receipts, frontier);
    }

    /// <summary>INVARIANT: the tree is extended from what is committed, never from memory alone: another gateway may have appended.</summary>
    private Frontier CurrentFrontier(SqliteSession session)
    {
        var size = ReadSize(session);
        return _frontier.Size == size ? _frontier.Clone() : Frontier.Load(size, SqliteNodes.Read(session, Frontier.PeaksOf(size)));
    }
}
