using Bekend.Gateway.Questions;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Attention;

/// <summary>Notices when one client asks under case numbers that follow each other.</summary>
/// <remarks>The numbers are kept for the window alone; whose they are, and what stands around them, under a keyed digest.</remarks>
internal sealed class CaseWatch(
    IAttentionStore store, AttentionKey key, IOptions<AttentionOptions> options, TimeProvider clock, ILogger<CaseWatch> logger)
{
    /// <summary>Looks at a question that was opened.</summary>
    public async Task NoteAsync(Question question, Covenant covenant, CancellationToken cancellationToken)
    {
        if (CaseNumber.Of(question.Content.Case) is not { } at)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var series = key.Digest($"{covenant.Id.Value}\n{question.Organisation}\n{question.Client}\n{at.Series}");
        var length = await store.AddCaseAsync(
            series, at.Number, options.Value.RunLength, now, now + options.Value.RunWindow, cancellationToken);
        if (length > 0)
        {
            await AttentionRaise.RaiseAsync(
                store,
                logger,
                new(Guid.CreateVersion7(now), covenant.Id.Value, AttentionKind.AscendingCases, question.Organisation, question.Client, now, length, 0, covenant.Retention.Log.AddTo(now)),
                cancellationToken);
        }
    }
}
