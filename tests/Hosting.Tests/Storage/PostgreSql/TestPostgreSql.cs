using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Hosting.Tests.Storage.PostgreSql;

/// <summary>A database with one table of unique texts, and one that tells how often it was migrated.</summary>
internal static class TestPostgreSql
{
    public static PostgreSqlDatabase Open(string connectionString, string? owner = null, string migrations = "Migrations") =>
        PostgreSqlDatabase.Open(connectionString, owner, Schema(migrations));

    public static PostgreSqlSchema Schema(string migrations) => new(
        "probe", typeof(TestPostgreSql).Assembly, $"Bekend.Hosting.Tests.Storage.PostgreSql.{migrations}.");

    public static Task<int> AddAsync(this PostgreSqlDatabase database, string text, Durability durability = Durability.Power) =>
        database.WriteAsync(session => session.AddAsync(text), durability, TestContext.Current.CancellationToken);

    public static Task<int> AddAsync(this PostgreSqlSession session, string text) =>
        session.ExecuteAsync("INSERT INTO items (text) VALUES ($1)", text);

    public static Task<List<string>> TextsAsync(this PostgreSqlDatabase database) => database.ReadAsync(
        session => session.QueryAsync("SELECT text FROM items ORDER BY text", row => row.GetString(0)), TestContext.Current.CancellationToken);

    public static Task<object?> ScalarAsync(this PostgreSqlDatabase database, string sql) =>
        database.ReadAsync(session => session.ScalarAsync(sql), TestContext.Current.CancellationToken);
}
