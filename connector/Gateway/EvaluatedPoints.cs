using Bekend.Connector.Pinning;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Connector.Gateway;

/// <summary>Turns evaluated points into pseudonyms, after checking the proof against the pinned key.</summary>
internal static class EvaluatedPoints
{
    private static readonly Failure Incomplete =
        Failure.Protocol("The evaluated points, their proof or the key version is missing or has another size.");

    private static readonly Failure NotProven = new(
        ExitCode.NotVerified,
        "The proof of evaluation does not hold",
        "The points were not evaluated with the published key of this covenant. Nothing was looked up; report this to the privacy officer.");

    /// <summary>Checks and unblinds one batch.</summary>
    /// <param name="blinding">The batch that was sent.</param>
    /// <param name="reply">What came back.</param>
    /// <param name="covenant">Covenant under whose key it was to be evaluated.</param>
    /// <param name="keys">Pinned public keys.</param>
    /// <param name="cancellationToken">Ends the fetching of a new key version.</param>
    /// <returns>Pseudonyms by position; exit code 7 when the proof fails.</returns>
    public static async Task<Outcome<PseudonymBatch>> UnblindAsync(
        Blinding blinding, EvaluationReply reply, string covenant, CovenantKeys keys, CancellationToken cancellationToken)
    {
        if (reply.Sleutelversie is not { } version
            || Base64UrlText.DecodeAll(reply.Geevalueerd, blinding.Count, GroupElement.Size) is not { } evaluated)
        {
            return Incomplete;
        }

        if (!(await keys.KeyAsync(covenant, version, cancellationToken)).TryGet(out var key, out var failure))
        {
            return failure;
        }

        return key.Shared is { } shared
            ? UnblindShared(blinding, version, shared, evaluated, reply.Deelbewijzen)
            : Base64UrlText.Decode(reply.Bewijs, EvaluationProof.Size) is not { } proof ? Incomplete
            : blinding.TryUnblind(key.Key, evaluated, proof, out var pseudonyms) ? Batch(version, pseudonyms)
            : NotProven;
    }

    /// <summary>Every holder's proof is checked here, and the sum made here: the gateway's is only compared with.</summary>
    private static Outcome<PseudonymBatch> UnblindShared(
        Blinding blinding, int version, SharedPublicKey key, byte[] evaluated, IReadOnlyList<PartReply?>? replies)
    {
        var parts = (replies ?? []).Select(reply => Read(blinding, reply)).OfType<PartialEvaluation>().ToList();
        return parts.Count != replies?.Count ? Incomplete
            : blinding.TryUnblind(key, parts, evaluated, out var pseudonyms) ? Batch(version, pseudonyms)
            : NotProven;
    }

    private static PseudonymBatch Batch(int version, byte[] pseudonyms) => new(version, Base64UrlText.EncodeAll(pseudonyms, GroupElement.Size));

    private static PartialEvaluation? Read(Blinding blinding, PartReply? reply) =>
        reply is not null
        && Base64UrlText.DecodeAll(reply.Geevalueerd, blinding.Count, GroupElement.Size) is { } elements
        && Base64UrlText.Decode(reply.Bewijs, EvaluationProof.Size) is { } proof
            ? new(reply.Houder, elements, proof)
            : null;
}
