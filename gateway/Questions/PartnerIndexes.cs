using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>The part of a question that goes to indexes which partners run themselves.</summary>
/// <remarks>INVARIANT: a partner's index is asked only when the partner is asked and allowed, and speaks for that partner alone.</remarks>
internal sealed class PartnerIndexes(IndexRouting routing, PartnerLookup lookup, ILogger<PartnerIndexes> logger)
{
    /// <summary>Asks them.</summary>
    /// <param name="body">The request as the central index gets it.</param>
    public IReadOnlyList<Task<PartnerAnswer>> Start(Question question, Covenant covenant, byte[] body, CancellationToken cancellationToken) =>
        lookup.Start(
            question.Content.Partners.Where(partner => partner.IsAllowed)
                .SelectMany(partner => MembersOf(partner, covenant))
                .Distinct(StringComparer.Ordinal)
                .Where(oin => oin != question.Organisation && routing.HasOwn(oin)),
            body,
            cancellationToken);

    /// <summary>Waits for the answers.</summary>
    /// <returns>The hits, and the OINs of those who did not answer.</returns>
    public async Task<(IReadOnlyList<IndexHit> Hits, IReadOnlyList<string> Unanswered)> ReadAsync(IReadOnlyList<Task<PartnerAnswer>> asked)
    {
        var (hits, unanswered) = (new List<IndexHit>(), new List<string>());
        foreach (var answer in await Task.WhenAll(asked))
        {
            if (Read(answer) is { } found)
            {
                hits.AddRange(found);
                continue;
            }

            ForwardingLog.PartnerUnanswered(logger, answer.Organisation);
            unanswered.Add(answer.Organisation);
        }

        return (hits, unanswered);
    }

    /// <summary>Those who did not answer, in words that the asker may hear: as it asked them, or by their OIN when it may know whom to call.</summary>
    public static IReadOnlyList<string> NamesFor(Question question, Covenant covenant, IReadOnlyList<string> unanswered) =>
        question.Content.Level >= DetailLevel.ContactPerson
            ? unanswered
            : [.. question.Content.Partners
                .Where(partner => partner.IsAllowed && MembersOf(partner, covenant).Intersect(unanswered).Any())
                .Select(partner => partner.Asked).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> MembersOf(PartnerDecision partner, Covenant covenant) => partner.Member is { } member
        ? [member]
        : covenant.FindParty(partner.Party)?.Members.Select(one => one.Oin?.Value).OfType<string>() ?? [];

    /// <returns>Null when there is no answer, or one that cannot be read.</returns>
    private List<IndexHit>? Read(PartnerAnswer answer)
    {
        if (answer.Answer is null)
        {
            return null;
        }

        try
        {
            var all = IndexHit.ReadAll(answer.Answer).Where(hit => !hit.IsFiller).ToList();
            var own = all.Where(hit => hit.Organisation == answer.Organisation).ToList();
            if (own.Count < all.Count)
            {
                ForwardingLog.PartnerOverstepped(logger, answer.Organisation, all.Count - own.Count);
            }

            return own;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
