using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.KeyHolders;
using Bekend.Gateway.Rotation;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>The public keys of each covenant: on record when first seen, and never another within a version.</summary>
internal sealed class PublicKeys(
    ServiceClient services, Holders holders, SharedKeys shared, IPublicKeyStore store, KeyVersions versions, KeyEntry entries, ILogger<PublicKeys> logger)
{
    private readonly ConcurrentDictionary<(string Covenant, int Version), Lazy<Task<PublicKeyRecord>>> _known = new();

    /// <summary>The key that new questions use.</summary>
    /// <exception cref="StoreUnavailableException">The key holder does not answer, or shows another key than is on record.</exception>
    public async Task<PublicKeyRecord> CurrentAsync(Covenant covenant, CancellationToken cancellationToken) =>
        await GetAsync(covenant, (await versions.OfAsync(covenant.Id.Value, cancellationToken)).Current, cancellationToken);

    /// <summary>Every version there is or was, oldest first, each with the receipt of its entry.</summary>
    /// <exception cref="StoreUnavailableException">A key that holds cannot be checked, or its entry cannot be proved.</exception>
    public async Task<IReadOnlyList<ListedKey>> ListAsync(Covenant covenant, CancellationToken cancellationToken)
    {
        var all = await versions.OfAsync(covenant.Id.Value, cancellationToken);
        var listed = new List<ListedKey>();
        foreach (var version in all.All)
        {
            // A version that is over cannot be checked any more: the key holder has destroyed it.
            var record = version.IsOver
                ? await store.FindAsync(covenant.Id.Value, version.Number, cancellationToken)
                : await GetAsync(covenant, version.Number, cancellationToken);
            if (record is not null)
            {
                var receipt = await entries.RecordAsync(covenant, StatementOf(record), cancellationToken);
                listed.Add(new(record, version.Until, receipt));
            }
        }

        return listed;
    }

    /// <summary>The key of one version, checked against the key holder once.</summary>
    /// <exception cref="StoreUnavailableException">The key holder does not answer, or shows another key than is on record.</exception>
    public async Task<PublicKeyRecord> GetAsync(Covenant covenant, int version, CancellationToken cancellationToken)
    {
        var name = (covenant.Id.Value, version);
        var entry = _known.GetOrAdd(name, _ => new(() => LearnAsync(covenant, version, "/v1/sleutels", version)));
        try
        {
            return await entry.Value.WaitAsync(cancellationToken);
        }
        catch (Exception) when (entry.Value.IsFaulted)
        {
            // Ask again next time: the key holder may only just have started.
            _known.TryRemove(new(name, entry));
            throw;
        }
    }

    /// <summary>Has the key holder make the version after this one, and puts its public key on record. Done once, whoever asks how often.</summary>
    /// <exception cref="StoreUnavailableException">The key holder does not answer, or shows another key than is on record.</exception>
    public Task<PublicKeyRecord> MakeNextAsync(Covenant covenant, int version) =>
        LearnAsync(covenant, version, "/v1/sleutels/opvolging", version + 1);

    private static PublicKeyStatement StatementOf(PublicKeyRecord record) => new(record.Covenant, record.Version, record.Key);

    private async Task<PublicKeyRecord> LearnAsync(Covenant covenant, int asked, string path, int version)
    {
        var id = covenant.Id.Value;
        var (key, validFrom) = await FetchAsync(id, asked, path, version);
        var record = await store.FindAsync(id, version, CancellationToken.None) ?? await RecordAsync(covenant, version, key, validFrom);
        if (!CryptographicOperations.FixedTimeEquals(record.Key, key))
        {
            CovenantLog.KeyChanged(logger, id, version);
            throw new StoreUnavailableException("The key holder shows another public key than is on record.");
        }

        return record;
    }

    private async Task<(byte[] Key, DateTimeOffset ValidFrom)> FetchAsync(string covenant, int asked, string path, int version)
    {
        if (holders.AreSeveral)
        {
            // Never the next version: no rotation begins where keys are shared.
            var made = await shared.GetAsync(covenant, version, CancellationToken.None);
            return (made.Public.Key.ToArray(), made.ValidFrom);
        }

        var body = new JsonObject { ["sleutel"] = covenant, ["versie"] = asked }.ToJsonString();
        var answer = await services.PostAsync(Clusters.KeyHolder, path, Encoding.UTF8.GetBytes(body), CancellationToken.None);
        if (!answer.IsSuccess)
        {
            throw new StoreUnavailableException("The key holder did not give the public key.");
        }

        return Read(answer.Body, version);
    }

    private static (byte[] Key, DateTimeOffset ValidFrom) Read(byte[] body, int version)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var key = System.Buffers.Text.Base64Url.DecodeFromChars(document.RootElement.GetProperty("publiekeSleutel").GetString());
            return key.Length == PublicKeyStatement.KeySize && document.RootElement.GetProperty("versie").GetInt32() == version
                ? (key, document.RootElement.GetProperty("vanaf").GetDateTimeOffset())
                : throw new StoreUnavailableException("The key holder's public key has a wrong size or version.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("The key holder's public key cannot be read.");
        }
    }

    private async Task<PublicKeyRecord> RecordAsync(Covenant covenant, int version, byte[] key, DateTimeOffset validFrom)
    {
        var receipt = await entries.RecordAsync(covenant, new(covenant.Id.Value, version, key), CancellationToken.None);
        CovenantLog.KeyRecorded(logger, covenant.Id.Value, version, receipt.Index);
        return await store.AddOrGetAsync(new(covenant.Id.Value, version, key, validFrom, receipt.Index), CancellationToken.None);
    }
}
