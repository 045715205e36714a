using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>Says what went wrong without the message, which can quote a value.</summary>
internal static class SqliteFault
{
    // Source: https://sqlite.org/rescode.html
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    /// <summary>Whether only the statement failed, on what it was given; the transaction goes on.</summary>
    public static bool IsRefusal(SqliteException exception) =>
        exception.SqliteErrorCode is TooBig or Constraint or Mismatch;

    public static string Describe(SqliteException exception) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SQLite error {exception.SqliteErrorCode} (extended {exception.SqliteExtendedErrorCode})");
}
