using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Gateway.KeyHolders;

/// <summary>Has as many holders evaluate as are needed; who is down, over budget or wrong is passed over for another.</summary>
/// <remarks>INVARIANT: nothing of fewer than t holders goes out, and no part whose proof did not hold.</remarks>
internal sealed class ShareEvaluator(Holders holders, SharedKeys keys, ILogger<ShareEvaluator> logger)
{
    private int _turn;

    /// <summary>Evaluates a batch.</summary>
    /// <param name="body">Of <see cref="Questions.KeyHolderBody"/>.</param>
    /// <returns>The sum and all parts, in the shape of one key holder's answer; or the refusal of a holder that left too few.</returns>
    /// <exception cref="StoreUnavailableException">Too few holders evaluated.</exception>
    public async Task<ServiceAnswer> EvaluateAsync(byte[] body, CancellationToken cancellationToken)
    {
        var batch = EvaluationBatch.Read(body);
        var key = (await keys.GetAsync(batch.Covenant, batch.Version, cancellationToken)).Public;
        var untried = new Queue<int>(InTurn());
        var asked = Enumerable.Range(0, key.Shape.Needed).Select(_ => AskAsync(untried.Dequeue(), batch, key, body, cancellationToken)).ToList();
        var parts = new List<PartialEvaluation>();
        var refusals = new List<ServiceAnswer>();
        while (asked.Count > 0)
        {
            var done = await Task.WhenAny(asked);
            asked.Remove(done);
            var (part, refusal) = await done;
            if (part is not null)
            {
                parts.Add(part);
                continue;
            }

            if (refusal is not null)
            {
                refusals.Add(refusal);
            }

            if (untried.TryDequeue(out var another))
            {
                asked.Add(AskAsync(another, batch, key, body, cancellationToken));
            }
        }

        return key.TryAddUp(parts, out var elements) ? Format(elements, parts)
            : refusals.FirstOrDefault(refusal => refusal.Status is 400 or 429)
            ?? throw new StoreUnavailableException("Too few key holders evaluated.");
    }

    private static ServiceAnswer Format(byte[] elements, List<PartialEvaluation> parts) => new(
        200,
        Encoding.UTF8.GetBytes(new JsonObject
        {
            ["geevalueerd"] = Texts(elements),
            ["deelbewijzen"] = new JsonArray([.. parts.OrderBy(part => part.Holder).Select(part => (JsonNode)new JsonObject
            {
                ["houder"] = part.Holder,
                ["geevalueerd"] = Texts(part.Elements),
                ["bewijs"] = Base64Url.EncodeToString(part.Proof),
            })]),
        }.ToJsonString()),
        RetryAfter: null);

    private static JsonArray Texts(byte[] elements) =>
        new([.. elements.Chunk(GroupElement.Size).Select(element => (JsonNode)Base64Url.EncodeToString(element))]);

    /// <summary>All holders, another first each time, and those that are believed to be down last: each one's budget pays its part.</summary>
    private List<int> InTurn()
    {
        var first = (uint)Interlocked.Increment(ref _turn) % (uint)holders.Shape.Holders;
        return [.. holders.All.OrderBy(holder => !holders.IsAvailable(holder)).ThenBy(holder => (holder + first) % holders.Shape.Holders)];
    }

    private async Task<PartAnswer> AskAsync(
        int holder, EvaluationBatch batch, SharedPublicKey key, byte[] body, CancellationToken cancellationToken)
    {
        ServiceAnswer answer;
        try
        {
            answer = await holders.PostAsync(holder, Routes.EvaluatePath, body, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return new(null, null);
        }

        if (!answer.IsSuccess)
        {
            return new(null, answer);
        }

        // Checked here to pass over who is wrong; the asker checks again and believes no gateway.
        if (batch.ReadPart(holder, answer) is { } part && key.Verify(batch.Elements, part))
        {
            return new(part, null);
        }

        KeyHolderLog.ShareRefused(logger, holders.NameOf(holder));
        return new(null, null);
    }
}
