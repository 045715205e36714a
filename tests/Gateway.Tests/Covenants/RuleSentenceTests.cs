using Bekend.Gateway.Covenants;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class RuleSentenceTests
{
    private static readonly RuleConditions Nothing = new(null, [], 1, null, null, null, []);

    [Fact]
    public void Says_WhoWhomWhyAndWhat() => Assert.Equal(
        "Een consulent van corporatie of iedere rol van gemeente mag bij zorg, politie of om vragen voor triage op grond van huurrecht, "
        + "en ziet alleen of het bekend is (artikel 5.1).",
        RuleSentence.Of(Rule(Nothing)));

    [Fact]
    public void Says_EveryCondition() => Assert.Contains(
        "huurrecht, over personen, over meerderjarigen, alleen naar overlast of zorgmijding, tijdens kantoor, als 2 personen erachter staan, na een vastgelegde weging, "
        + "niet bij de eigen organisatie, en ziet",
        RuleSentence.Of(Rule(Nothing with
        {
            Subjects = [SubjectKind.Person],
            IsAdult = true,
            SignalKinds = ["overlast", "zorgmijding"],
            Windows = [new("kantoor", [1], TimeSpan.FromHours(8), TimeSpan.FromHours(18))],
            Approvals = 2,
            IsWeighed = true,
            OwnOrganisation = false,
        })),
        StringComparison.Ordinal);

    [Fact]
    public void Says_TheOppositeConditions() => Assert.Contains(
        "huurrecht, over adressen, over minderjarigen, zolang er geen weging is vastgelegd, alleen bij de eigen organisatie, en ziet",
        RuleSentence.Of(Rule(Nothing with { Subjects = [SubjectKind.Address], IsAdult = false, IsWeighed = false, OwnOrganisation = true })),
        StringComparison.Ordinal);

    private static Rule Rule(RuleConditions conditions) => new(
        "R1", "5.1", [new("corporatie", "consulent"), new("gemeente", null)], ["zorg", "politie", "om"], ["triage"], ["huurrecht"],
        conditions, DetailLevel.Hit, null, null);
}
