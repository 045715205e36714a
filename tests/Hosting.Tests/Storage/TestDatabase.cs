using Bekend.Hosting.Storage;

namespace Bekend.Hosting.Tests.Storage;

/// <summary>A database with one table of unique texts, and one that tells how often it was migrated.</summary>
internal static class TestDatabase
{
    public static SqliteDatabase Open(string file, string migrations = "Migrations") => SqliteDatabase.Open(
        file, typeof(TestDatabase).Assembly, $"Bekend.Hosting.Tests.Storage.{migrations}.");

    public static Task<int> AddAsync(this SqliteDatabase database, string text, Durability durability = Durability.Power) =>
        database.WriteAsync(session => session.Add(text), durability, TestContext.Current.CancellationToken);

    public static int Add(this SqliteSession session, string text) =>
        session.Execute("INSERT INTO items (text) VALUES ($text)", ("$text", text));

    public static List<string> Texts(this SqliteDatabase database) => database.Read(Texts);

    public static List<string> Texts(this SqliteSession session) =>
        session.Query("SELECT text FROM items ORDER BY text", row => row.GetString(0));
}
