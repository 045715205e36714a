using System.Threading.Channels;
using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Loading;

/// <summary>Second stage: has batches evaluated, checks the proofs and makes the lines to register.</summary>
internal sealed class BatchEvaluator(GatewaySession session, LoadRequest request, Retry retry)
{
    /// <summary>Works through every batch.</summary>
    /// <returns>Null, or why the first batch that failed did.</returns>
    public async Task<Failure?> RunAsync(
        ChannelReader<BlindedBatch> input, ChannelWriter<RegistrationLines> output, CancellationToken cancellationToken)
    {
        await foreach (var batch in input.ReadAllAsync(cancellationToken))
        {
            using var blinding = batch.Blinding;
            if (!(await EvaluateAsync(blinding, cancellationToken)).TryGet(out var pseudonyms, out var failure))
            {
                return failure;
            }

            await output.WriteAsync(batch.Batch.ToLines(pseudonyms, request.Covenant, request.Subject), cancellationToken);
        }

        return null;
    }

    private async Task<Outcome<string[]>> EvaluateAsync(Blinding blinding, CancellationToken cancellationToken)
    {
        var body = new EvaluationRequest(request.Covenant, Base64UrlText.EncodeAll(blinding.Elements.Span, GroupElement.Size));
        var evaluated = await retry.RunAsync(() => session.Client.EvaluateAsync(body, cancellationToken), cancellationToken);
        return evaluated.TryGet(out var reply, out var failure)
            ? await EvaluatedPoints.UnblindAsync(blinding, reply, request.Covenant, session.Keys, cancellationToken)
            : failure;
    }
}
