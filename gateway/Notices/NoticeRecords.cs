using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Notices;

/// <summary>What goes on record about a notice: a disclosure to each of the two, of the other.</summary>
internal sealed class NoticeRecords(OrganisationDirectory organisations)
{
    /// <summary>In the place of an employee: nobody asked.</summary>
    private const string Nobody = "automatisch";

    /// <summary>The record for one of the two.</summary>
    /// <param name="match">What the index found.</param>
    /// <param name="own">The signal of who is told.</param>
    /// <param name="other">The signal of whom it is told of.</param>
    /// <remarks>Its id is made from covenant, signals, receiver and match: however often the index tells of the match, it is told once.</remarks>
    public LogRecord Of(
        IndexMatch match, IndexMatch.Signal own, IndexMatch.Signal other, Covenant covenant, MatchNotice notice, NoticeStrength strength, DateTimeOffset now)
    {
        var mark = new NoticeMark(
            own.Organisation,
            own.Id,
            other.Organisation,
            other.Id,
            own.ValidUntil < other.ValidUntil ? own.ValidUntil : other.ValidUntil,
            now,
            organisations.HookOf(own.Organisation) is not null);
        return new(
            NamedId.Of("melding", covenant.Id.Value, own.Id.ToString("D"), other.Id.ToString("D"), match.Number.ToString("D", null)),
            EntryType.Disclosure,
            now,
            covenant.Retention.Log.AddTo(now),
            [],
            new RecordFields()
                .Add("melding", notice.Id)
                .Add("artikel", notice.Article)
                .Add("organisatie", own.Organisation)
                .Add("medewerker", Nobody)
                .Add("convenant", covenant.Id.Value)
                .Add("convenantversie", covenant.Version)
                .Add("convenantSha256", covenant.Sha256)
                .Add("doel", notice.Purpose)
                .Add("grondslag", notice.LegalBasis)
                .Add("ziet", Levels.Format(notice.Sees))
                .Add("soort", match.Subject!)
                .Add("signaalId", own.Id.ToString())
                .Add("kenmerk", own.Reference)
                .Add("andereOrganisatie", other.Organisation)
                .Add("andereSignaalId", other.Id.ToString())
                .Add("geldigTot", mark.ValidUntil.UtcDateTime.ToString("O", null))
                .Add("uitkomst", DisclosureOutcomes.Format(DisclosureOutcome.Known))
                .Add("sterkte", Words.Format(strength))
                .Add("getoond", Shown(other, covenant, notice, strength, now).ToJsonString())
                .Fields)
        {
            IsOnce = true,
            Notice = mark,
            ProcessingActivity = covenant.FindPurpose(notice.Purpose)?.ProcessingActivity,
        };
    }

    /// <summary>INVARIANT: no more of the other than the covenant's level gives.</summary>
    private JsonObject Shown(IndexMatch.Signal other, Covenant covenant, MatchNotice notice, NoticeStrength strength, DateTimeOffset now)
    {
        var party = Oin.TryParse(other.Organisation, out var holder) ? covenant.PartyOf(holder)?.Name : null;
        var seesDomain = notice.Sees >= DetailLevel.Domain;
        var shown = new Answer(
            true,
            Words.Format(strength),
            seesDomain && party is not null ? [party] : [],
            notice.Sees >= DetailLevel.ContactPerson && organisations.Find(other.Organisation, other.ContactPoint) is var (name, point)
                ? [AnswerContact.At(name, point, now)]
                : [],
            []).ToShown();
        shown["signaalsoort"] = seesDomain ? other.Kind : null;
        return shown;
    }
}
