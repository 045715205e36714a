using System.Text.Json.Nodes;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Disclosures in SQLite.</summary>
internal sealed class SqliteDisclosureStore(SqliteDatabase database) : IDisclosureStore
{
    public Task<IReadOnlyList<StoredDisclosure>> ListAsync(
        DisclosureFilter filter, DisclosureCursor? after, int count, CancellationToken cancellationToken)
    {
        var (sql, parameters) = Query(filter, after, count);
        return Task.FromResult<IReadOnlyList<StoredDisclosure>>(
            database.Read(session => session.Query(sql, SqliteDisclosures.Read, parameters)));
    }

    public Task<StoredDisclosure?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            SqliteDisclosures.Select + " WHERE d.id = $id",
            SqliteDisclosures.Read,
            ("$id", id.ToByteArray(bigEndian: true)))).SingleOrDefault());

    /// <summary>Only the clauses that are wanted: an optional one would keep SQLite from using its index.</summary>
    private static (string Sql, (string Name, object? Value)[] Parameters) Query(
        DisclosureFilter filter, DisclosureCursor? after, int count)
    {
        List<string> clauses =
            ["d.covenant IN (SELECT value FROM json_each($covenants))", "d.time >= $from", "d.time < $until"];
        List<(string Name, object? Value)> parameters =
        [
            ("$covenants", new JsonArray([.. filter.Covenants.Select(name => (JsonNode)name)]).ToJsonString()),
            ("$from", filter.From.ToUnixTimeMilliseconds()),
            ("$until", filter.Until.ToUnixTimeMilliseconds()),
            ("$count", count),
        ];
        Where("d.organisation = $organisation", "$organisation", filter.Organisation);
        Where("d.person = $person", "$person", filter.Person);
        Where("d.purpose = $purpose", "$purpose", filter.Purpose);
        Where("d.outcome = $outcome", "$outcome", (int?)filter.Outcome);
        if (after is { } last)
        {
            Where("(d.time, d.position) < ($time, $position)", "$time", last.Time.ToUnixTimeMilliseconds());
            parameters.Add(("$position", last.Position));
        }

        return (
            $"{SqliteDisclosures.Select} WHERE {string.Join(" AND ", clauses)} ORDER BY d.time DESC, d.position DESC LIMIT $count",
            [.. parameters]);

        void Where(string clause, string name, object? value)
        {
            if (value is not null)
            {
                clauses.Add(clause);
                parameters.Add((name, value));
            }
        }
    }
}
