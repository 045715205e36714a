using System.Globalization;
using System.Reflection;

namespace Bekend.Hosting.Storage;

/// <summary>Numbered, forward-only migrations: <c>V001_Name.sql</c>; all that are missing, or none.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteSession session, Assembly assembly, string folder)
    {
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

        // IMMEDIATE: two processes that start together must not both migrate.
        session.Execute("BEGIN IMMEDIATE");
        var current = Convert.ToInt32(session.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (current > scripts.Count)
        {
            session.Execute("ROLLBACK");
            throw new StoreUnavailableException("The database was made by a newer version of this program.");
        }

        for (var number = current; number < scripts.Count; number++)
        {
            session.Execute(ReadScript(assembly, scripts[number]));
        }

        session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={scripts.Count}"));
        session.Execute("COMMIT");
    }

    private static string ReadScript(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
