using Bekend.Gateway.Organisations;
using Bekend.Gateway.Pages.Bevragen;
using Bekend.Gateway.Pages.Toezicht;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Supervision;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Goedkeuren;

/// <summary>A question as names and values, for who must decide whether to stand behind it. Nothing of whom it is about is in it.</summary>
internal sealed class QuestionFields(Texts t, PageMoments moments, DisclosureFields disclosures, OrganisationDirectory organisations)
{
    /// <param name="question">Waits for a colleague.</param>
    /// <param name="covenant">The text under which it was asked.</param>
    /// <param name="asker">Name of who asked, or their opaque id.</param>
    public IEnumerable<DisclosureField> Of(Question question, Covenant covenant, string asker)
    {
        var content = question.Content;
        IEnumerable<DisclosureField> all =
        [
            new(t["Convenant"], $"{covenant.Title} ({content.CovenantVersion})", IsDutch: true),
            new(t["Doel"], covenant.FindPurpose(content.Purpose) is { } purpose ? t["{0} (artikel {1})", purpose.Text, purpose.Article] : content.Purpose),
            new(t["Grondslag"], covenant.FindLegalBasis(content.LegalBasis) is { } basis ? $"{basis.Name}: {LegalBasisText.Of(basis)}" : content.LegalBasis, IsDutch: true),
            new(t["Gevraagd aan"], DutchList.Join(content.Partners.Select(partner => NameOf(partner, covenant))), IsDutch: true),
            new(t["Zaaknummer"], content.Case),
            new(t["Onderwerp"], disclosures.Subject(SubjectKinds.Format(content.Subject), QuestionRecords.Format(content.IsAdult))),
            new(t["Soort signaal"], content.SignalKind, IsDutch: true),
            new(t["Weging vastgelegd"], disclosures.Flag(QuestionRecords.Format(content.IsWeighed))),
            new(t["Wil zien"], disclosures.Level(Levels.Format(content.Level))),
            new(t["Toelichting"], content.Explanation, IsDutch: true),
            new(t["Gevraagd door"], t["{0}, als {1}", asker, content.Role]),
            new(t["Gevraagd op"], moments.Moment(content.AskedAt)),
            new(t["Goedkeuren kan tot"], moments.Moment(question.ExpiresAt)),
        ];
        return all.Where(field => !string.IsNullOrEmpty(field.Value));
    }

    /// <summary>An organisation by its name; a party with its members.</summary>
    private string NameOf(PartnerDecision partner, Covenant covenant)
    {
        if (organisations.NameOf(partner.Asked) is { } name)
        {
            return name;
        }

        var members = covenant.FindParty(partner.Asked)?.Members
            .Select(member => (member.Oin is { } oin ? organisations.NameOf(oin.Value) : null) ?? member.Name)
            .Where(member => member != partner.Asked)
            .ToList();
        return members is { Count: > 0 } ? $"{partner.Asked} ({string.Join(", ", members)})" : partner.Asked;
    }
}
