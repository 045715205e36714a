using Bekend.Connector.Pinning;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Gateway;

/// <summary>Turns evaluated points into pseudonyms, after checking the proof against the pinned key.</summary>
internal static class EvaluatedPoints
{
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
            || Base64UrlText.DecodeAll(reply.Geevalueerd, blinding.Count, GroupElement.Size) is not { } evaluated
            || Base64UrlText.Decode(reply.Bewijs, EvaluationProof.Size) is not { } proof)
        {
            return Failure.Protocol("The evaluated points, their proof or the key version is missing or has another size.");
        }

        if (!(await keys.KeyAsync(covenant, version, cancellationToken)).TryGet(out var key, out var failure))
        {
            return failure;
        }

        return blinding.TryUnblind(key, evaluated, proof, out var pseudonyms)
            ? new PseudonymBatch(version, Base64UrlText.EncodeAll(pseudonyms, GroupElement.Size))
            : new Failure(
                ExitCode.NotVerified,
                "The proof of evaluation does not hold",
                "The points were not evaluated with the published key of this covenant. Nothing was looked up; report this to the privacy officer.");
    }
}
