using System.Globalization;
using Bekend.Gateway.Accounts.Storage;
using Bekend.Gateway.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>The tables that the migrations made are those that the model reads and writes.</summary>
public sealed class SchemaTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Has_EveryTableAndColumn_AndNoOther()
    {
        await using var scope = _all.Gateway.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        Assert.Equal(
            ["account_claims", "account_logins", "account_passkeys", "account_sessions", "account_tokens", "accounts"],
            model.Tables.Select(table => table.Name).Order());
        Assert.All(model.Tables, table => Assert.Equal(Expected(table), Actual(table.Name)));
        Assert.All(model.Tables, table => Assert.Equal(
            table.Indexes.Select(index => $"{index.IsUnique} {string.Join(',', index.Columns.Select(column => column.Name))}").Order(),
            Indexes(table.Name)));
        Assert.All(model.Tables, table => Assert.Equal(
            table.ForeignKeyConstraints.Select(key => $"{key.Columns[0].Name} {key.PrincipalTable.Name} {key.OnDeleteAction}").Order(),
            ForeignKeys(table.Name)));
    }

    private static IEnumerable<string> Expected(ITable table) => table.Columns
        .Select(column => string.Create(
            CultureInfo.InvariantCulture,
            $"{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")} {Position(table, column)}"))
        .Order();

    private static int Position(ITable table, IColumn column) =>
        table.PrimaryKey!.Columns.Select((key, index) => key == column ? index + 1 : 0).Sum();

    private List<string> Actual(string table) => Query(
        $"SELECT name || ' ' || type || ' ' || CASE \"notnull\" WHEN 1 THEN 'not null' ELSE 'null' END || ' ' || pk FROM pragma_table_info('{table}')");

    private List<string> Indexes(string table) => Query(
        $"SELECT CASE \"unique\" WHEN 1 THEN 'True' ELSE 'False' END || ' ' || (SELECT group_concat(name) FROM pragma_index_info(list.name)) "
        + $"FROM pragma_index_list('{table}') list WHERE origin = 'c'");

    private List<string> ForeignKeys(string table) => Query(
        $"SELECT \"from\" || ' ' || \"table\" || ' ' || CASE on_delete WHEN 'CASCADE' THEN 'Cascade' ELSE on_delete END FROM pragma_foreign_key_list('{table}')");

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

        rows.Sort(StringComparer.CurrentCulture);
        return rows;
    }
}
