using Bekend.Gateway.Organisations;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>Keeps of the index's hits only what the decisions let this asker see.</summary>
internal sealed class AnswerComposer(OrganisationDirectory organisations)
{
    /// <param name="hits">Matches and fillers.</param>
    /// <param name="unanswered">Who did not answer, as the asker may hear it.</param>
    /// <param name="now">Decides which number of a contact point is the one to call.</param>
    public Answer Compose(
        Question question, Covenant covenant, IReadOnlyList<IndexHit> hits, IReadOnlyList<string> unanswered, DateTimeOffset now)
    {
        var visible = Visible(question, covenant, hits);
        var strength = MatchStrength.Strongest(visible.Select(hit => (hit.KeyKind, hit.AskedAs)));
        var level = question.Content.Level;
        return new(
            visible.Count > 0,
            strength,
            level >= DetailLevel.Domain ? Categories(covenant, visible) : [],
            level >= DetailLevel.ContactPerson ? Contacts(visible, unanswered, now) : [],
            unanswered);
    }

    /// <summary>A filler goes through what a match of a partner goes through, and does not count: how long it takes must not tell.</summary>
    private static List<IndexHit> Visible(Question question, Covenant covenant, IReadOnlyList<IndexHit> hits)
    {
        var standIn = StandIn(question.Content, covenant);
        var judged = hits.Select(hit => (Hit: hit, IsVisible: IsVisible(question, covenant, hit.IsFiller ? standIn : hit))).ToList();
        return [.. judged.Where(item => item.IsVisible && !item.Hit.IsFiller).Select(item => item.Hit)];
    }

    /// <summary>A match of the first partner that was asked and allowed.</summary>
    private static IndexHit StandIn(QuestionContent question, Covenant covenant)
    {
        var partner = question.Partners.FirstOrDefault(partner => partner.IsAllowed);
        var member = partner?.Member ?? covenant.FindParty(partner?.Party)?.Members.Select(one => one.Oin?.Value).FirstOrDefault(oin => oin is not null);
        var kind = question.Subject == SubjectKind.Person ? "K1" : "A1";
        return new(member ?? string.Empty, kind, kind, question.SignalKind ?? string.Empty, string.Empty);
    }

    /// <summary>INVARIANT: a hit counts only when its holder is, today, a partner that was asked and allowed; one's own signals never count.</summary>
    private static bool IsVisible(Question question, Covenant covenant, IndexHit hit) =>
        hit.Organisation != question.Organisation
        && MatchStrength.IsKind(hit.KeyKind, question.Content.Subject)
        && MatchStrength.IsKind(hit.AskedAs, question.Content.Subject)
        && (question.Content.SignalKind is not { } kind || kind == hit.SignalKind)
        && Oin.TryParse(hit.Organisation, out var holder)
        && covenant.PartyOf(holder) is { } party
        && question.Content.Partners.Any(partner =>
            partner.IsAllowed && (partner.Member is { } member ? member == hit.Organisation : partner.Party == party.Name));

    private static List<string> Categories(Covenant covenant, List<IndexHit> hits) =>
        [.. hits.Select(hit => Oin.TryParse(hit.Organisation, out var holder) ? covenant.PartyOf(holder)?.Name : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<AnswerContact> Contacts(List<IndexHit> hits, IReadOnlyList<string> unanswered, DateTimeOffset now) =>
        [.. AnswerContacts.Fit(unanswered, hits.Select(hit => organisations.Find(hit.Organisation, hit.ContactPoint))
            .OfType<(string Organisation, ContactPoint Point)>()
            .Select(found => AnswerContact.At(found.Organisation, found.Point, now))
            .Distinct()
            .OrderBy(contact => contact.Organisation, StringComparer.Ordinal)
            .ThenBy(contact => contact.Name, StringComparer.Ordinal))];
}
