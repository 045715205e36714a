using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>Says what went wrong without the message, which can quote a value.</summary>
internal static class SqliteFault
{
    public static string Describe(SqliteException exception) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SQLite error {exception.SqliteErrorCode} (extended {exception.SqliteExtendedErrorCode})");
}
