using Bekend.Gateway.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>With what a file must do itself, for it has no rights: of PostgreSQL's see <see cref="Storage.PostgreSql.RightsTests"/>.</summary>
public sealed class SqliteLogTests(SharedInstallation shared) : LogContract(shared)
{
    [Theory]
    [InlineData("UPDATE log_entries SET id = randomblob(16)")]
    [InlineData("DELETE FROM log_entries")]
    [InlineData("UPDATE log_nodes SET hash = randomblob(32)")]
    [InlineData("DELETE FROM log_nodes")]
    [InlineData("UPDATE log_head SET size = 0")]
    [InlineData("DELETE FROM log_head")]
    public async Task Refuses_ToShrinkOrChange(string sql)
    {
        await using var all = await Installation.StartAsync();
        await all.As("corporatie-a").PublicKeyAsync();
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        var refused = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
        Assert.Contains("the log only grows", refused.Message, StringComparison.Ordinal);
    }
}
