using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class PostgreSqlSchemaTests(SharedPostgreSqlInstallation shared) : SchemaContract(shared)
{
    private protected override string ColumnsOf(string table) => $"""
        SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END || ' '
          || coalesce(array_position(i.indkey::int[], a.attnum::int) + 1, 0)
        FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = 'gateway.{table}'::regclass AND a.attnum > 0 AND NOT a.attisdropped
        """;

    private protected override string IndexesOf(string table) => $"""
        SELECT CASE WHEN i.indisunique THEN 'True' ELSE 'False' END || ' '
          || (SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = i.indexrelid)
        FROM pg_index i WHERE i.indrelid = 'gateway.{table}'::regclass AND NOT i.indisprimary
        """;

    private protected override string ForeignKeysOf(string table) => $"""
        SELECT a.attname || ' ' || other.relname || ' ' || CASE c.confdeltype WHEN 'c' THEN 'Cascade' ELSE c.confdeltype::text END
        FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        JOIN pg_class other ON other.oid = c.confrelid
        WHERE c.conrelid = 'gateway.{table}'::regclass AND c.contype = 'f'
        """;
}
