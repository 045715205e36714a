using System.Reflection;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>What one service has in a PostgreSQL database: a schema, a role without login, and migrations.</summary>
/// <param name="Service">Short name of the service, a-z: also the name of its schema.</param>
/// <param name="Migrations">Assembly with the migrations as embedded resources.</param>
/// <param name="MigrationFolder">Their resource prefix, such as <c>Bekend.Indexing.Storage.PostgreSql.Migrations.</c></param>
public sealed record PostgreSqlSchema(string Service, Assembly Migrations, string MigrationFolder)
{
    /// <summary>The role that the service's connections have; migrations grant it what the service needs and no more.</summary>
    public string Role => $"bekend_{Service}";

    internal IReadOnlyList<Migration> ReadMigrations() => Migration.ReadAll(Migrations, MigrationFolder);
}
