using System.Threading.Channels;
using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Loading;

/// <summary>Second stage: has batches evaluated, checks the proofs and makes the lines to register.</summary>
/// <remarks>
/// INVARIANT: batches come out in the order they went in. Of two rows with one reference the later one must be registered last.
/// </remarks>
internal sealed class BatchEvaluator(GatewaySession session, LoadRequest request, Retry retry)
{
    /// <summary>Batches evaluated at the same time: while the key holder works on one, the next is on its way or being unblinded.</summary>
    private const int Parallelism = 2;

    /// <summary>Works through every batch.</summary>
    /// <returns>Null, or why the first batch that failed did.</returns>
    public async Task<Failure?> RunAsync(
        ChannelReader<BlindedBatch> input, ChannelWriter<RegistrationLines> output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<Outcome<RegistrationLines>>>();
        try
        {
            await foreach (var batch in input.ReadAllAsync(cancellationToken))
            {
                running.Enqueue(EvaluateAsync(batch, stop.Token));
                if (running.Count == Parallelism && await PassOnAsync(running.Dequeue(), output, cancellationToken) is { } failure)
                {
                    return failure;
                }
            }

            while (running.TryDequeue(out var oldest))
            {
                if (await PassOnAsync(oldest, output, cancellationToken) is { } failure)
                {
                    return failure;
                }
            }

            return null;
        }
        finally
        {
            // What is still at work holds blinding secrets; it ends, and clears them, before this does.
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<Failure?> PassOnAsync(
        Task<Outcome<RegistrationLines>> evaluation, ChannelWriter<RegistrationLines> output, CancellationToken cancellationToken)
    {
        if (!(await evaluation).TryGet(out var lines, out var failure))
        {
            return failure;
        }

        await output.WriteAsync(lines, cancellationToken);
        return null;
    }

    private async Task<Outcome<RegistrationLines>> EvaluateAsync(BlindedBatch batch, CancellationToken cancellationToken)
    {
        using var blinding = batch.Blinding;
        return (await EvaluateAsync(blinding, cancellationToken)).TryGet(out var evaluated, out var failure)
            ? batch.Batch.ToLines(evaluated.Pseudonyms, evaluated.KeyVersion, request.Covenant, request.Subject)
            : failure;
    }

    private async Task<Outcome<PseudonymBatch>> EvaluateAsync(Blinding blinding, CancellationToken cancellationToken)
    {
        var body = new EvaluationRequest(request.Covenant, Base64UrlText.EncodeAll(blinding.Elements.Span, GroupElement.Size));
        var evaluated = await retry.RunAsync(() => session.Client.EvaluateAsync(body, cancellationToken), cancellationToken);
        return evaluated.TryGet(out var reply, out var failure)
            ? await EvaluatedPoints.UnblindAsync(blinding, reply, request.Covenant, session.Keys, cancellationToken)
            : failure;
    }
}
