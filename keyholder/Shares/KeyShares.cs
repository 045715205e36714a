using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.KeyHolding.Shares;

/// <summary>The shares that were confirmed by all holders; no other share evaluates anything.</summary>
internal sealed class KeyShares(IKeyShareStore store, IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.KeyHolding.KeyShare.v1");
    private readonly ConcurrentDictionary<KeyName, ShareOfKey> _shares = new();

    /// <summary>Gives a share, or null when there is none that all holders confirmed.</summary>
    /// <exception cref="CryptographicException">What is stored does not fit together, or is under another protection.</exception>
    public async Task<ShareOfKey?> FindAsync(KeyName name, CancellationToken cancellationToken)
    {
        if (_shares.TryGetValue(name, out var known))
        {
            return known;
        }

        if (await store.FindAsync(name, cancellationToken) is not { ConfirmedAt: { } at, Made: { } made } record)
        {
            return null;
        }

        var opened = Open(record.Name, made, at);
        var kept = _shares.GetOrAdd(name, opened);
        if (!ReferenceEquals(kept, opened))
        {
            opened.Secret.Dispose();
        }

        return kept;
    }

    /// <summary>A share as it is stored.</summary>
    public MadeShare Seal(CeremonyResult.Share share)
    {
        var secret = share.Secret.Export();
        try
        {
            return new(
                share.Public.Shape.Needed, [.. share.Public.Key.Span, .. share.Public.Shares.Span], _protector.Protect(secret), share.Transcript);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public void Dispose()
    {
        foreach (var share in _shares.Values)
        {
            share.Secret.Dispose();
        }
    }

    private ShareOfKey Open(KeyName name, MadeShare made, DateTimeOffset at)
    {
        var secret = _protector.Unprotect(made.Protected);
        try
        {
            var key = EvaluationKey.Import(secret);
            var holders = (made.PublicKeys.Length / GroupElement.Size) - 1;
            if (SharedPublicKey.TryCreate(
                    new(made.Needed, holders), made.PublicKeys.AsSpan(0, GroupElement.Size), made.PublicKeys.AsSpan(GroupElement.Size), out var shared)
                && Enumerable.Range(1, holders).Any(holder => shared.ShareOf(holder).Span.SequenceEqual(key.PublicKey.Span)))
            {
                return new(key, shared, at);
            }

            key.Dispose();
            throw new CryptographicException($"The stored share of {name.Covenant} does not match its public keys.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
