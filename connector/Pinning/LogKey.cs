using Bekend.Connector.Gateway;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Pinning;

/// <summary>The log's verifier key: fetched once, pinned, and taken from the pin ever after.</summary>
internal sealed class LogKey(GatewayClient client, KeyPins pins)
{
    private NoteVerifier? _verifier;

    /// <summary>The pinned key, without asking the gateway; null when there is none yet.</summary>
    public static Outcome<NoteVerifier?> FindPinned(KeyPins pins)
    {
        if (!pins.Find(KeyPins.LogSubject).TryGet(out var vkey, out var failure) && failure is not null)
        {
            return failure;
        }

        if (vkey is null)
        {
            return (NoteVerifier?)null;
        }

        return NoteVerifier.TryParse(vkey, out var verifier) ? verifier : NoKey();
    }

    /// <summary>The verifier to check receipts with.</summary>
    public async Task<Outcome<NoteVerifier>> VerifierAsync(CancellationToken cancellationToken)
    {
        if (_verifier is { } known)
        {
            return known;
        }

        if (!FindPinned(pins).TryGet(out var pinned, out var failure) && failure is not null)
        {
            return failure;
        }

        if (pinned is null)
        {
            var fetched = await FetchAsync(cancellationToken);
            if (!fetched.TryGet(out pinned, out failure))
            {
                return failure;
            }
        }

        _verifier = pinned;
        return pinned;
    }

    private async Task<Outcome<NoteVerifier>> FetchAsync(CancellationToken cancellationToken)
    {
        if (!(await client.LogKeyAsync(cancellationToken)).TryGet(out var vkey, out var failure))
        {
            return failure;
        }

        if (!NoteVerifier.TryParse(vkey, out var verifier))
        {
            return NoKey();
        }

        return pins.Check(KeyPins.LogSubject, vkey) is { } refused ? refused : verifier;
    }

    private static Failure NoKey() => new(
        ExitCode.NotVerified, "The log's key is not a verifier key", "Receipts cannot be checked with it, so no answer is shown.");
}
