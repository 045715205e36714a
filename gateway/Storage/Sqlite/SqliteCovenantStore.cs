using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Published versions of covenants in SQLite.</summary>
internal sealed class SqliteCovenantStore(SqliteDatabase database) : ICovenantStore
{
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session =>
            Convert.ToInt32(session.Scalar("SELECT count(*) FROM covenant_versions"), CultureInfo.InvariantCulture)));

    public Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PublishedVersion>>(
            database.Read(session => session.Query(CovenantVersionRow.InOrder, CovenantVersionRow.Read).ToList()));

    public Task<PublishedVersion> AddOrGetAsync(PublishedVersion version, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    """
                    INSERT INTO covenant_versions (covenant, version, text, note, log_index, published_at)
                    VALUES ($covenant, $version, $text, $note, $index, $at) ON CONFLICT DO NOTHING
                    """,
                    ("$covenant", version.Covenant),
                    ("$version", version.Version),
                    ("$text", version.Text),
                    ("$note", version.Note),
                    ("$index", version.LogIndex),
                    ("$at", version.PublishedAt.ToUnixTimeMilliseconds()));
                return session.Query(
                    $"{CovenantVersionRow.Select} WHERE covenant = $covenant AND version = $version",
                    CovenantVersionRow.Read,
                    ("$covenant", version.Covenant),
                    ("$version", version.Version)).Single();
            },
            Durability.Power,
            cancellationToken);
}
