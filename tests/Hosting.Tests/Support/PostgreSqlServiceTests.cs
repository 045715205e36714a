using Bekend.Testing;

namespace Bekend.Hosting.Tests.Support;

/// <summary>Tests of a whole service on a database of their own.</summary>
public abstract class PostgreSqlServiceTests : IAsyncLifetime
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected TemporaryFolder Folder { get; } = new();

    private protected PostgreSqlServer Server { get; private set; } = null!;

    /// <summary>Connection string of the login that owns the database.</summary>
    private protected string Owner { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        Server = await PostgreSqlServer.Shared;
        Owner = await Server.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
