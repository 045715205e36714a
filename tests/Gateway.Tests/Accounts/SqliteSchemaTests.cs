using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class SqliteSchemaTests(SharedInstallation shared) : SchemaContract(shared)
{
    private protected override string ColumnsOf(string table) =>
        $"SELECT name || ' ' || type || ' ' || CASE \"notnull\" WHEN 1 THEN 'not null' ELSE 'null' END || ' ' || pk FROM pragma_table_info('{table}')";

    private protected override string IndexesOf(string table) =>
        $"SELECT CASE \"unique\" WHEN 1 THEN 'True' ELSE 'False' END || ' ' || (SELECT group_concat(name) FROM pragma_index_info(list.name)) "
        + $"FROM pragma_index_list('{table}') list WHERE origin = 'c'";

    private protected override string ForeignKeysOf(string table) =>
        $"SELECT \"from\" || ' ' || \"table\" || ' ' || CASE on_delete WHEN 'CASCADE' THEN 'Cascade' ELSE on_delete END FROM pragma_foreign_key_list('{table}')";
}
