using Bekend.Gateway.Organisations;
using Bekend.Gateway.Pages.Bevragen;
using Bekend.Gateway.Pages.Toezicht;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Supervision;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Goedkeuren;

/// <summary>A question as pairs of name and value, for who must decide whether to stand behind it. Nothing of whom it is about is in it.</summary>
internal sealed class QuestionFields(Texts t, PageMoments moments, DisclosureFields disclosures, OrganisationDirectory organisations)
{
    /// <param name="question">Waits for a colleague.</param>
    /// <param name="covenant">The text under which it was asked.</param>
    /// <param name="asker">Name of who asked, or their opaque id.</param>
    public IEnumerable<(string Name, string Value)> Of(Question question, Covenant covenant, string asker)
    {
        var content = question.Content;
        IEnumerable<(string Name, string? Value)> all =
        [
            (t["Convenant"], $"{covenant.Title} ({content.CovenantVersion})"),
            (t["Doel"], covenant.FindPurpose(content.Purpose) is { } purpose ? t["{0} (artikel {1})", purpose.Text, purpose.Article] : content.Purpose),
            (t["Grondslag"], covenant.FindLegalBasis(content.LegalBasis) is { } basis ? $"{basis.Name}: {LegalBasisText.Of(basis)}" : content.LegalBasis),
            (t["Gevraagd aan"], DutchList.Join(content.Partners.Select(partner => NameOf(partner, covenant)))),
            (t["Zaaknummer"], content.Case),
            (t["Onderwerp"], disclosures.Subject(SubjectKinds.Format(content.Subject), QuestionRecords.Format(content.IsAdult))),
            (t["Soort signaal"], content.SignalKind),
            (t["Weging vastgelegd"], disclosures.Flag(QuestionRecords.Format(content.IsWeighed))),
            (t["Wil zien"], disclosures.Level(Levels.Format(content.Level))),
            (t["Toelichting"], content.Explanation),
            (t["Gevraagd door"], t["{0}, als {1}", asker, content.Role]),
            (t["Gevraagd op"], moments.Moment(content.AskedAt)),
            (t["Goedkeuren kan tot"], moments.Moment(question.ExpiresAt)),
        ];
        return all.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Name, field.Value!));
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
