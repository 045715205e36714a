using Npgsql;

namespace Bekend.Demo;

/// <summary>Where the services keep their data, and that a data folder stays with the database it was made with.</summary>
/// <remarks>
/// Half of what a service knows is in its folder: keys to what is in the database, and what connectors and the demo itself remember.
/// </remarks>
internal static class DemoDatabase
{
    /// <summary>Notes in the folder which database it goes with, the first time.</summary>
    /// <param name="folders">The data folder.</param>
    /// <param name="postgreSql">Connection string, or null for SQLite.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Fault(DemoFolders folders, string? postgreSql)
    {
        var name = Name(postgreSql);
        if (name is null)
        {
            return "--postgres is no connection string for PostgreSQL, such as \"Host=/run/postgresql;Database=bekend;Username=bekend\".";
        }

        if (!File.Exists(folders.DatabaseMark))
        {
            File.WriteAllText(folders.DatabaseMark, name);
            return null;
        }

        var before = File.ReadAllText(folders.DatabaseMark);
        return before == name ? null : $"The data in {folders.Root} goes with {before}, not with {name}. Choose another folder with --data.";
    }

    /// <returns>The database without user and password; null when the text is no connection string.</returns>
    private static string? Name(string? postgreSql)
    {
        if (postgreSql is null)
        {
            return "SQLite";
        }

        try
        {
            var connection = new NpgsqlConnectionStringBuilder(postgreSql);
            return FormattableString.Invariant($"PostgreSQL at {connection.Host}, port {connection.Port}, database {connection.Database}");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            // Its message quotes the text.
            return null;
        }
    }
}
