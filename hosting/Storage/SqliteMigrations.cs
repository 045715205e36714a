using System.Globalization;
using System.Reflection;

namespace Bekend.Hosting.Storage;

/// <summary>Applies what is missing of the <see cref="Migration"/>s to a SQLite file: all of it, or nothing.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteSession session, Assembly assembly, string folder)
    {
        var migrations = Migration.ReadAll(assembly, folder);

        // IMMEDIATE: two processes that start together must not both migrate.
        session.Execute("BEGIN IMMEDIATE");
        var current = Convert.ToInt32(session.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        var newest = migrations.Count == 0 ? 0 : migrations[^1].Number;
        if (current > newest)
        {
            session.Execute("ROLLBACK");
            throw new StoreUnavailableException("The database was made by a newer version of this program.");
        }

        foreach (var migration in migrations.Where(migration => migration.Number > current))
        {
            session.Execute(migration.Script);
        }

        session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={newest}"));
        session.Execute("COMMIT");
    }
}
