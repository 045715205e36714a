using Bekend.Gateway.Questions;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Attention;

/// <summary>Notices when many employees ask about one subject.</summary>
/// <remarks>
/// <para>Kept is a mark of the subject under a covenant, and for each asker a mark that depends on the subject's: keyed digests, for the window alone.
/// Whoever reads the table can try no pseudonym, join no two covenants and no two subjects of one asker. The real pseudonyms hide among fakes, which
/// nobody else asks about.</para>
/// <para>The point names the asker with whom it became a pattern, never the subject: nobody here knows whom it is about.</para>
/// </remarks>
internal sealed class SubjectWatch(
    IAttentionStore store,
    AskerMarks marks,
    AttentionKey key,
    IOptions<AttentionOptions> options,
    TimeProvider clock,
    ILogger<SubjectWatch> logger)
{
    /// <summary>Looks at a question that is about to be answered. Done again for the same question, it changes nothing.</summary>
    public async Task NoteAsync(
        Question question, Covenant covenant, IEnumerable<KindedPseudonym> pseudonyms, CancellationToken cancellationToken)
    {
        var least = options.Value.SubjectAskers;
        if (least == 0)
        {
            return;
        }

        var (now, employee) = (clock.GetUtcNow(), question.Content.Employee);
        var seen = pseudonyms.Where(pseudonym => MatchStrength.TellsApart(pseudonym.Kind)).Select(pseudonym => Convert.ToHexString(pseudonym.Pseudonym))
            .Distinct(StringComparer.Ordinal)
            // In one order, so that two questions of one asker never wait for each other.
            .Order(StringComparer.Ordinal)
            .Select(pseudonym => key.Digest($"subject\n{covenant.Id.Value}\n{pseudonym}"))
            .Select(subject => new AskerMark(
                subject, key.Digest($"asker\n{Convert.ToHexString(subject)}\n{question.Organisation}\n{employee.Trim().ToUpperInvariant()}")))
            .ToList();
        var askers = await marks.AddAsync(seen, least, now, now + options.Value.SubjectWindow, cancellationToken);
        if (askers > 0)
        {
            var point = new AttentionPoint(
                Guid.CreateVersion7(now), covenant.Id.Value, AttentionKind.ManyAskers, question.Organisation, employee, now, askers, 0, covenant.Retention.Log.AddTo(now));
            await AttentionRaise.RaiseAsync(store, logger, point, cancellationToken);
        }
    }
}
