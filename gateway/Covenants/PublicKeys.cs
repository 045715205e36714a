using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>The public key of each covenant: on record when first seen, and never another within a version.</summary>
internal sealed class PublicKeys(
    ServiceClient services, IPublicKeyStore store, DisclosureLog log, TimeProvider clock, ILogger<PublicKeys> logger)
{
    /// <summary>The only version there is until keys can be rotated.</summary>
    private const int CurrentVersion = 1;

    private const int KeySize = 32;

    private readonly ConcurrentDictionary<string, Lazy<Task<PublicKeyRecord>>> _known = new(StringComparer.Ordinal);

    /// <summary>The key that new questions use.</summary>
    /// <exception cref="StoreUnavailableException">The key holder does not answer, or shows another key than is on record.</exception>
    public async Task<PublicKeyRecord> CurrentAsync(Covenant covenant, CancellationToken cancellationToken)
    {
        var entry = _known.GetOrAdd(covenant.Id.Value, _ => new(() => LearnAsync(covenant)));
        try
        {
            return await entry.Value.WaitAsync(cancellationToken);
        }
        catch (Exception) when (entry.Value.IsFaulted)
        {
            // Ask again next time: the key holder may only just have started.
            _known.TryRemove(new(covenant.Id.Value, entry));
            throw;
        }
    }

    private async Task<PublicKeyRecord> LearnAsync(Covenant covenant)
    {
        var id = covenant.Id.Value;
        var (key, validFrom) = await FetchAsync(id);
        var record = await store.FindAsync(id, CurrentVersion, CancellationToken.None) ?? await RecordAsync(covenant, key, validFrom);
        if (!CryptographicOperations.FixedTimeEquals(record.Key, key))
        {
            CovenantLog.KeyChanged(logger, id, CurrentVersion);
            throw new StoreUnavailableException("The key holder shows another public key than is on record.");
        }

        return record;
    }

    private async Task<(byte[] Key, DateTimeOffset ValidFrom)> FetchAsync(string covenant)
    {
        var body = new JsonObject { ["sleutel"] = covenant, ["versie"] = CurrentVersion }.ToJsonString();
        var answer = await services.PostAsync(
            Clusters.KeyHolder, "/v1/sleutels", Encoding.UTF8.GetBytes(body), CancellationToken.None);
        if (!answer.IsSuccess)
        {
            throw new StoreUnavailableException("The key holder did not give the public key.");
        }

        return Read(answer.Body);
    }

    private static (byte[] Key, DateTimeOffset ValidFrom) Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var key = System.Buffers.Text.Base64Url.DecodeFromChars(document.RootElement.GetProperty("publiekeSleutel").GetString());
            return key.Length == KeySize
                ? (key, document.RootElement.GetProperty("vanaf").GetDateTimeOffset())
                : throw new StoreUnavailableException("The key holder's public key has a wrong size.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("The key holder's public key cannot be read.");
        }
    }

    private async Task<PublicKeyRecord> RecordAsync(Covenant covenant, byte[] key, DateTimeOffset validFrom)
    {
        var now = clock.GetUtcNow();
        var fields = new RecordFields()
            .Add("convenant", covenant.Id.Value)
            .Add("sleutelversie", CurrentVersion.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Add("publiekeSleutel", Convert.ToHexStringLower(key));
        var receipt = await log.RecordAsync(
            new(Guid.CreateVersion7(now), EntryType.PublicKey, now, covenant.Retention.Log.AddTo(now), [], fields.Fields),
            CancellationToken.None);
        CovenantLog.KeyRecorded(logger, covenant.Id.Value, CurrentVersion, receipt.Index);
        return await store.AddOrGetAsync(
            new(covenant.Id.Value, CurrentVersion, key, validFrom, receipt.Index), CancellationToken.None);
    }
}
