using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax.Trees;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Printing;

/// <summary>Tests inside a covenant as trees. What a question leaves out means the same as its default, so defaults are left out.</summary>
internal static class TestTrees
{
    public static MapNode Of(CovenantTest test) => Nodes.Map(
        ("naam", Nodes.Text(test.Name)),
        ("vraag", Of(test.Question)),
        ("ja", test.Expectation is Expectation.Permitted permitted ? Nodes.Text(permitted.Rule) : null),
        ("nee", test.Expectation switch
        {
            Expectation.Refused { Exactly: true } refused => Nodes.List(refused.Reasons.Select(Nodes.Text)),
            Expectation.Refused refused => Nodes.Many(refused.Reasons),
            _ => null,
        }));

    public static MapNode Of(DecisionRequest question) => Nodes.Map(
        ("wie", Nodes.Text($"{question.AskerParty}/{question.AskerRole}")),
        ("bij", Nodes.Text(question.AskedParty)),
        ("doel", Nodes.Text(question.Purpose)),
        ("grondslag", Nodes.Text(question.LegalBasis)),
        ("zaak", Nodes.Maybe(question.Case)),
        ("tijd", Nodes.Text(Moment(question.Time))),
        ("ziet", question.DetailLevel == DetailLevel.Hit ? null : Nodes.Text(Words.Format(question.DetailLevel))),
        ("soort", question.Subject == SubjectKind.Person ? null : Nodes.Text(Words.Format(question.Subject))),
        ("meerderjarig", question.IsAdult switch
        {
            true => null,
            false => Nodes.Maybe(false),
            null => Nodes.Text("onbekend"),
        }),
        ("vier-ogen", question.Approvals == 1 ? null : Nodes.Number(question.Approvals)),
        ("weging", Nodes.Maybe(question.IsWeighed)),
        ("eigen-organisatie", question.OwnOrganisation ? Nodes.Maybe(true) : null),
        ("signaalsoort", Nodes.Maybe(question.SignalKind)));

    /// <summary>Dutch clock time; with its offset where that alone would mean another moment, in the hour repeated in October.</summary>
    private static string Moment(DateTimeOffset time)
    {
        var local = DutchTime.ToLocal(time);
        var isPlain = DutchTime.TryToMoment(local, out var moment) && moment == time;
        var clock = isPlain ? local : time.DateTime;
        var text = clock.ToString(clock.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return isPlain ? text : text + time.ToString("zzz", CultureInfo.InvariantCulture);
    }
}
