using System.Text.Json.Nodes;
using Bekend.Gateway.Attention;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Points of attention in SQLite.</summary>
internal sealed class SqliteAttentionStore(SqliteDatabase database) : IAttentionStore
{
    public Task<IReadOnlyList<PersonCount>> FindMissesAsync(MissPattern pattern, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PersonCount>>(database.Read(session => session.Query(
            """
            SELECT organisation, person, count(*), sum(outcome = 1) FROM disclosures d
            WHERE covenant = $covenant AND time > $since AND outcome <> 0 AND NOT (outcome = 1 AND coalesce(is_incomplete, 0)) AND time > coalesce((
              SELECT max(handled_at) FROM attention a
              WHERE a.covenant = d.covenant AND a.kind = $kind AND a.organisation = d.organisation AND a.person = d.person), 0)
            GROUP BY organisation, person
            HAVING count(*) >= $minimum AND 100 * sum(outcome = 1) >= $percentage * count(*)
            """,
            row => new PersonCount(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)),
            ("$covenant", pattern.Covenant),
            ("$since", pattern.Since.ToUnixTimeMilliseconds()),
            ("$kind", (int)AttentionKind.Misses),
            ("$minimum", pattern.Minimum),
            ("$percentage", pattern.Percentage))));

    public Task<bool> RaiseAsync(AttentionPoint point, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            """
            INSERT INTO attention (id, covenant, kind, organisation, person, raised_at, count, part, ends_at)
            VALUES ($id, $covenant, $kind, $organisation, $person, $raised, $count, $part, $ends) ON CONFLICT DO NOTHING
            """,
            ("$id", point.Id.ToByteArray(bigEndian: true)),
            ("$covenant", point.Covenant),
            ("$kind", (int)point.Kind),
            ("$organisation", point.Organisation),
            ("$person", point.Person),
            ("$raised", point.RaisedAt.ToUnixTimeMilliseconds()),
            ("$count", point.Count),
            ("$part", point.Part),
            ("$ends", point.EndsAt.ToUnixTimeMilliseconds())) == 1,
        Durability.Power,
        cancellationToken);

    public Task<int> AddCaseAsync(
        byte[] series, long number, int length, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken)
    {
        // Most questions are not the first of their case: they need no write.
        var isKnown = database.Read(session => session.Scalar(
            "SELECT 1 FROM case_numbers WHERE series = $series AND number = $number AND ends_at > $now",
            ("$series", series),
            ("$number", number),
            ("$now", now.ToUnixTimeMilliseconds()))) is not null;
        return isKnown ? Task.FromResult(0) : AddNewCaseAsync(series, number, length, now, endsAt, cancellationToken);
    }

    public Task<IReadOnlyList<AttentionPoint>> ListAsync(
        IReadOnlyCollection<string> covenants, bool onlyOpen, Guid? before, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AttentionPoint>>(database.Read(session => session.Query(
            $"""
            SELECT {AttentionRow.Columns} FROM attention
            WHERE covenant IN (SELECT value FROM json_each($covenants)) AND id < $before AND (handled_at IS NULL OR NOT $open)
            ORDER BY id DESC LIMIT $count
            """,
            Read,
            ("$covenants", new JsonArray([.. covenants.Select(name => (JsonNode)name)]).ToJsonString()),
            ("$before", (before ?? Guid.AllBitsSet).ToByteArray(bigEndian: true)),
            ("$open", onlyOpen),
            ("$count", count))));

    public Task<AttentionPoint?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            $"SELECT {AttentionRow.Columns} FROM attention WHERE id = $id", Read, ("$id", id.ToByteArray(bigEndian: true)))).SingleOrDefault());

    public Task<bool> HandleAsync(Guid id, AttentionHandling handling, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "UPDATE attention SET handled_at = $at, handled_by = $by, explanation = $explanation WHERE id = $id AND handled_at IS NULL",
            ("$at", handling.At.ToUnixTimeMilliseconds()),
            ("$by", handling.By),
            ("$explanation", handling.Explanation),
            ("$id", id.ToByteArray(bigEndian: true))) == 1,
        Durability.Power,
        cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("DELETE FROM attention WHERE ends_at <= $now", ("$now", now.ToUnixTimeMilliseconds()))
            + session.Execute("DELETE FROM case_numbers WHERE ends_at <= $now", ("$now", now.ToUnixTimeMilliseconds())),
        Durability.Process,
        cancellationToken);

    private Task<int> AddNewCaseAsync(
        byte[] series, long number, int length, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    "INSERT INTO case_numbers (series, number, ends_at) VALUES ($series, $number, $ends) ON CONFLICT DO UPDATE SET ends_at = $ends",
                    ("$series", series),
                    ("$number", number),
                    ("$ends", endsAt.ToUnixTimeMilliseconds()));
                var run = CaseRun.Around(number, session.Query(
                    "SELECT number FROM case_numbers WHERE series = $series AND number BETWEEN $first AND $last AND ends_at > $now",
                    row => row.GetInt64(0),
                    ("$series", series),
                    ("$first", number - length),
                    ("$last", number + length),
                    ("$now", now.ToUnixTimeMilliseconds())));
                if (run.Length < length)
                {
                    return 0;
                }

                session.Execute(
                    "DELETE FROM case_numbers WHERE series = $series AND number BETWEEN $first AND $last",
                    ("$series", series),
                    ("$first", run.First),
                    ("$last", run.Last));
                return run.Length;
            },
            Durability.Process,
            cancellationToken);

    private static AttentionPoint Read(SqliteDataReader row) => AttentionRow.Read(row, new(row.GetFieldValue<byte[]>(0), bigEndian: true));
}
