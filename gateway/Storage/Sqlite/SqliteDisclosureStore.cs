using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Disclosures in SQLite.</summary>
internal sealed class SqliteDisclosureStore(SqliteDatabase database) : IDisclosureStore
{
    public Task<IReadOnlyList<StoredDisclosure>> ListAsync(
        DisclosureFilter filter, DisclosureCursor? after, int count, CancellationToken cancellationToken)
    {
        var names = new JsonArray([.. filter.Covenants.Select(name => (JsonNode)name)]).ToJsonString();
        var (sql, values) = DisclosureStatement.List(filter, after, count, "IN (SELECT value FROM json_each($1))", names);
        (string, object?)[] parameters =
            [.. values.Select((value, at) => (string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), value is Guid id ? id.ToByteArray(bigEndian: true) : (object?)value))];
        return Task.FromResult<IReadOnlyList<StoredDisclosure>>(database.Read(session => session.Query(sql, Read, parameters)));
    }

    public Task<StoredDisclosure?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            DisclosureStatement.Find, Read, ("$1", id.ToByteArray(bigEndian: true)))).SingleOrDefault());

    private static StoredDisclosure Read(SqliteDataReader row) =>
        DisclosureStatement.Read(row, column => new(row.GetFieldValue<byte[]>(column), bigEndian: true));
}
