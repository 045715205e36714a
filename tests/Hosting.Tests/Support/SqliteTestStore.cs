using System.Reflection;
using Bekend.Hosting.Storage;

namespace Bekend.Hosting.Tests.Support;

/// <summary>In a file.</summary>
/// <param name="migrations">Assembly of the migrations.</param>
/// <param name="folder">Their resource prefix.</param>
/// <param name="create">Makes the store.</param>
internal sealed class SqliteTestStore<TStore>(Assembly migrations, string folder, Func<SqliteDatabase, TStore> create) : TestStore<TStore>
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _databases = [];

    public override TStore Open()
    {
        _databases.Add(SqliteDatabase.Open(_folder.File("test.db"), migrations, folder));
        return create(_databases[^1]);
    }

    public override ValueTask DisposeAsync()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
