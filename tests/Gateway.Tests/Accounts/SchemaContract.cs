using System.Globalization;
using Bekend.Gateway.Accounts.Storage;
using Bekend.Gateway.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>The tables that the migrations made are those that the model reads and writes.</summary>
public abstract class SchemaContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    /// <summary>A query for rows <c>name type (not) null place-in-the-primary-key</c>.</summary>
    private protected abstract string ColumnsOf(string table);

    /// <summary>A query for rows <c>is-unique column,column</c>, without primary keys.</summary>
    private protected abstract string IndexesOf(string table);

    /// <summary>A query for rows <c>column table what-happens-when-the-other-row-goes</c>.</summary>
    private protected abstract string ForeignKeysOf(string table);

    [Fact]
    public async Task Has_EveryTableAndColumn_AndNoOther()
    {
        await using var scope = _all.Gateway.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        Assert.Equal(
            ["account_claims", "account_logins", "account_passkeys", "account_sessions", "account_tokens", "accounts"],
            model.Tables.Select(table => table.Name).Order(StringComparer.Ordinal));
        Assert.All(model.Tables, table => Assert.Equal(Expected(table), Actual(table.Name)));
        Assert.All(model.Tables, table => Assert.Equal(
            table.Indexes.Select(index => $"{index.IsUnique} {string.Join(',', index.Columns.Select(column => column.Name))}").Order(StringComparer.Ordinal),
            Indexes(table.Name)));
        Assert.All(model.Tables, table => Assert.Equal(
            table.ForeignKeyConstraints.Select(key => $"{key.Columns[0].Name} {key.PrincipalTable.Name} {key.OnDeleteAction}").Order(StringComparer.Ordinal),
            ForeignKeys(table.Name)));
    }

    private static IEnumerable<string> Expected(ITable table) => table.Columns
        .Select(column => string.Create(
            CultureInfo.InvariantCulture,
            $"{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")} {Position(table, column)}"))
        .Order(StringComparer.Ordinal);

    private static int Position(ITable table, IColumn column) =>
        table.PrimaryKey!.Columns.Select((key, index) => key == column ? index + 1 : 0).Sum();

    private List<string> Actual(string table) => Query(ColumnsOf(table));

    private List<string> Indexes(string table) => Query(IndexesOf(table));

    private List<string> ForeignKeys(string table) => Query(ForeignKeysOf(table));

    private List<string> Query(string sql)
    {
        using var connection = _all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
