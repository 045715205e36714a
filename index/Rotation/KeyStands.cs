using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bekend.Pseudonyms.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Indexing.Rotation;

/// <summary>Where the keys of covenants stand, kept in memory and compared with the store whenever that matters.</summary>
/// <remarks>
/// INVARIANT: nothing is answered by a stand that the store no longer has. Rows may have gone to the next version since: a subject
/// looked for under the old one alone would be "not known" without anyone noticing (design §4, 2).
/// </remarks>
internal sealed class KeyStands(IRotationStore store, IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.Indexing.RotationFactor.v1");
    private readonly ConcurrentDictionary<string, CovenantStand> _known = new(StringComparer.Ordinal);

    /// <summary>The stand as last seen; reads it when it was never seen.</summary>
    public async ValueTask<CovenantStand> GetAsync(string covenant, CancellationToken cancellationToken) =>
        _known.TryGetValue(covenant, out var known) ? known : await RefreshAsync(covenant, cancellationToken);

    /// <summary>The stand as it is in the store.</summary>
    /// <returns>The very object that was last seen, when nothing has changed since.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nobody knows how it is.</exception>
    public async Task<CovenantStand> RefreshAsync(string covenant, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(covenant, cancellationToken);
        while (true)
        {
            var known = _known.GetValueOrDefault(covenant);
            if (known is not null && known.Stored == stored?.Stand)
            {
                return known;
            }

            var opened = new CovenantStand(stored?.Stand, stored?.Protected is { } box ? Open(box) : null);
            if (known is null ? _known.TryAdd(covenant, opened) : _known.TryUpdate(covenant, opened, known))
            {
                // Whoever still works with it hears of it and looks again.
                known?.Dispose();
                return opened;
            }

            opened.Dispose();
        }
    }

    /// <summary>Compares everything that is in memory with the store: what is over goes.</summary>
    public async Task RefreshAllAsync(CancellationToken cancellationToken)
    {
        foreach (var covenant in _known.Keys)
        {
            await RefreshAsync(covenant, cancellationToken);
        }
    }

    /// <summary>Encrypts a factor for the store.</summary>
    public byte[] Protect(RotationFactor factor)
    {
        var scalar = factor.Export();
        try
        {
            return _protector.Protect(scalar);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    public void Dispose()
    {
        foreach (var stand in _known.Values)
        {
            stand.Dispose();
        }
    }

    private RotationFactor Open(byte[] box)
    {
        var scalar = _protector.Unprotect(box);
        try
        {
            return RotationFactor.Import(scalar);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }
}
