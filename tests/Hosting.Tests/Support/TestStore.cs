namespace Bekend.Hosting.Tests.Support;

/// <summary>A database of a test's own, empty at first; every store that is opened on it is one more instance of the service.</summary>
/// <typeparam name="TStore">Interface of the store.</typeparam>
internal abstract class TestStore<TStore> : IAsyncDisposable
{
    public virtual Task CreateAsync() => Task.CompletedTask;

    public abstract TStore Open();

    public abstract ValueTask DisposeAsync();
}
