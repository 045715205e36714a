using System.Security.Cryptography;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>What every index store does. A subclass for each database gives the store.</summary>
public abstract class IndexStoreContract : IAsyncLifetime
{
    private protected const string Me = "00000099000000000001";
    private protected const string Other = "00000099000000000002";

    private readonly TestStore<IIndexStore> _store;

    private protected IndexStoreContract(TestStore<IIndexStore> store) => _store = store;

    private protected static DateTimeOffset Now { get; } = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a store; every call within one test opens another on the same data.</summary>
    private protected IIndexStore Open() => _store.Open();

    private protected static Task<IReadOnlyList<StoredSignal>> ListAsync(IIndexStore store) => store.ListAsync(Me, "c", 0, 100, Now, Token);

    private protected static IndexedKey Key() => new("K1", RandomNumberGenerator.GetBytes(32));

    private protected static SignalRecord Signal(string reference, params IndexedKey[] keys) => new(
        Guid.CreateVersion7(), Me, "c", reference, "zorg", "persoon", "woonoverlast", "team-a", Now.AddYears(1), keys);
}
