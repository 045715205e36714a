using System.Collections.Concurrent;
using Bekend.Connector.Gateway;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Pinning;

/// <summary>Public keys of covenants as the gateway publishes them, checked against the pins before anything is sent.</summary>
/// <remarks>A version that is new here is taken without asking only when it is on the log, where everybody sees the same one.</remarks>
internal sealed class CovenantKeys(GatewayClient client, KeyPins pins, LogKey logKey)
{
    private const int KeyLength = 32;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<int, PublishedKey>> _known = new(StringComparer.Ordinal);

    /// <summary>Fetches and pins the covenant's keys, unless this run did so already.</summary>
    /// <returns>Null when every published key is the pinned one; otherwise why nothing may be sent.</returns>
    public async Task<Failure?> PrepareAsync(string covenant, CancellationToken cancellationToken) =>
        _known.ContainsKey(covenant) || (await FetchAsync(covenant, cancellationToken)).TryGet(out _, out var failure) ? null : failure;

    /// <summary>The pinned key of one version; fetches the list again when the version is new.</summary>
    public async Task<Outcome<PublishedKey>> KeyAsync(string covenant, int version, CancellationToken cancellationToken)
    {
        if (Find(covenant, version) is { } key)
        {
            return key;
        }

        if (!(await FetchAsync(covenant, cancellationToken)).TryGet(out _, out var failure))
        {
            return failure;
        }

        return Find(covenant, version) is { } found
            ? found
            : new Failure(ExitCode.NotVerified, "The answer was made with a key that is not published", "The proof cannot be checked, so the answer was not used.");
    }

    /// <summary>Fetches the covenant's keys and pins them.</summary>
    /// <returns>The list as it was checked: each key is the pinned one, or proved by the log.</returns>
    public async Task<Outcome<IReadOnlyList<KeyReply>>> FetchAsync(string covenant, CancellationToken cancellationToken)
    {
        if (!(await client.KeysAsync(covenant, cancellationToken)).TryGet(out var published, out var failure))
        {
            return failure;
        }

        if (!(await logKey.VerifierAsync(cancellationToken)).TryGet(out var log, out failure))
        {
            return failure;
        }

        var keys = new Dictionary<int, PublishedKey>();
        foreach (var item in published)
        {
            if (item is not { Versie: > 0, PubliekeSleutel: { } text }
                || Base64UrlText.Decode(text, KeyLength) is not { } key
                || keys.ContainsKey(item.Versie))
            {
                return Failure.Protocol("The list of public keys holds something else than one key of 32 bytes for each version.");
            }

            if (Accept(covenant, item, key, log) is { } refused)
            {
                return refused;
            }

            var shared = item.Deelsleutels is { } shares ? ShareKeys.Read(key, shares) : null;
            if (item.Deelsleutels is not null && shared is null)
            {
                return new Failure(
                    ExitCode.NotVerified,
                    "The keys of the key holders do not make up the published key",
                    "Nothing was sent. Report this to the privacy officer.");
            }

            keys.Add(item.Versie, new(key, shared));
        }

        _known[covenant] = keys;
        return new(published);
    }

    private PublishedKey? Find(string covenant, int version) =>
        _known.TryGetValue(covenant, out var keys) && keys.TryGetValue(version, out var key) ? key : null;

    private Failure? Accept(string covenant, KeyReply item, byte[] key, NoteVerifier log)
    {
        var subject = KeyPins.CovenantSubject(covenant, item.Versie);
        if (!pins.Find(subject).TryGet(out var pinned, out var failure) && failure is not null)
        {
            return failure;
        }

        // What is pinned was on the log once; the pin says more than another look would.
        return (pinned is null ? KeyReceipt.Check(covenant, item, key, log) : null) ?? pins.Check(subject, item.PubliekeSleutel!);
    }
}
