using System.Data.Common;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A database of a test's own, empty at first, which any number of gateways may share.</summary>
internal abstract class TestStorage : IAsyncDisposable
{
    /// <summary>What a gateway is started with to use it.</summary>
    /// <param name="folder">Data folder of the gateway.</param>
    public abstract IEnumerable<string> Arguments(string folder);

    /// <summary>Reads and writes past the gateway's own code, with every right there is.</summary>
    /// <param name="folder">Data folder of the gateway.</param>
    public abstract DbConnection Connect(string folder);

    /// <summary>Takes away the triggers that hold back the owner of the database, as whoever tampers with it would.</summary>
    /// <param name="connection">From <see cref="Connect"/>.</param>
    public abstract void Unguard(DbConnection connection);

    /// <summary>An id as the database keeps it.</summary>
    public abstract object Write(Guid id);

    public virtual Task CreateAsync() => Task.CompletedTask;

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
