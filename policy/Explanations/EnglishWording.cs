using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Explanations;

/// <summary>Plain English.</summary>
internal sealed class EnglishWording : Wording
{
    public static readonly EnglishWording Instance = new();

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (string, string)[] Units =
        [("year", "years"), ("month", "months"), ("day", "days"), ("hour", "hours"), ("minute", "minutes"), ("second", "seconds")];

    private EnglishWording()
    {
    }

    public override string PermittedAtAll => "This question may be asked under the covenant.";

    public override string RefusedAtAll => "This question may not be asked under the covenant.";

    public override string NoRule => "This question may not be asked: no rule of the covenant permits it.";

    public override string NotDecided => "This question may not be asked: it could not be decided, and doubt refuses.";

    public override string Permitted(IReadOnlyList<Provision> rules) => rules is [var rule]
        ? $"This question may be asked: rule {Refer(rule)} permits it."
        : $"This question may be asked: rules {And(rules.Select(Refer))} permit it.";

    public override string Sees(DetailLevel level) => $"The asker sees {Level(level)}.";

    public override string Obliges(Obligation obligation) => obligation switch
    {
        Obligation.Keep keep => $"What is kept: the question {For(keep.Retention.Question)}, the answer {For(keep.Retention.Answer)}, "
            + $"the link with the case {For(keep.Retention.CaseLink)} and the log {For(keep.Retention.Log)}.",
        Obligation.Inform inform => Informs(inform.Notice),
        Obligation.FourEyes eyes => $"At least {eyes.Persons} persons stand behind the question, as rule {eyes.Rule} demands.",
        Obligation.SpecialData data => $"The answer is special personal data ({data.Special.Category}); it may be given on the ground of {data.Special.Ground} (rule {data.Rule}).",
        Obligation.NextStep next => $"The next step by rule {next.Rule}: {Bare(next.Text)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(obligation)),
    };

    public override string Forbids(StruckForbid forbid) => $"Forbid {forbid.Id} (article {forbid.Article}) says: “{Bare(forbid.Because)}”.";

    public override string NotValid(Covenant covenant) =>
        $"This question may not be asked: the covenant does not hold on this day. It holds from {Day(covenant.ValidFrom)} to {Day(covenant.ValidTo)} inclusive.";

    public override string Nearest(Provision rule) => $"Rule {Refer(rule)} comes nearest.";

    public override string Missed(Provision rule, IReadOnlyList<string> demands) => $"Rule {Refer(rule)} comes nearest. It wants {And(demands)}.";

    public override string Unknown(IReadOnlyList<string> names) => $"This question may not be asked: the covenant does not know {Join(names, "or")}.";

    public override string UnknownName(string clause, Decision.Deny deny) => clause switch
    {
        "wie" => Who(deny, "the asking party", "the asker’s role at that party", "the asker"),
        "bij" => "the asked party",
        "doel" => "the purpose",
        "grondslag" => "the legal basis",
        "signaalsoort" => "the kind of signal for this subject",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    public override string Demand(string clause, Rule rule) => clause switch
    {
        "wie" => $"an asker it names ({Or(rule.Askers.Select(Name))})",
        "bij" => $"an asked party it names ({Or(rule.Asked)})",
        "doel" => $"a purpose it names ({Or(rule.Purposes)})",
        "grondslag" => $"a legal basis it names ({Or(rule.LegalBases)})",
        "zaak" => rule.Conditions.Case?.Pattern is { } pattern ? $"a case number of the form {pattern}" : "a case number of 1 to 64 readable characters",
        "tijd" => $"a time within the agreed hours ({Or(rule.Conditions.Windows.Select(window => window.Name))})",
        "vier-ogen" => rule.Conditions.Approvals == 2 ? "a colleague’s approval" : $"colleagues’ approval: {rule.Conditions.Approvals} persons must stand behind the question",
        "meerderjarig" => rule.Conditions.IsAdult == false ? "a person known to be a minor" : "a person known to be an adult",
        "weging" => rule.Conditions.IsWeighed == false ? "a question for which no weighing is on record yet" : "a weighing on record",
        "ziet" => $"a question that goes no further than “{Level(rule.Sees)}”",
        "soort" => rule.Conditions.Subjects is [var subject] ? $"a question about {Subject(subject)}" : "a question about a person or an address",
        "geldig" => "a covenant that holds on that day",
        "eigen-organisatie" => rule.Conditions.OwnOrganisation == true ? "a question to one’s own organisation" : "a question to another organisation than one’s own",
        "signaalsoort" => $"a question about this kind of signal only: {Or(rule.Conditions.SignalKinds)}",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static string Informs(SubjectNotice notice)
    {
        var until = notice.PostponedUntil switch
        {
            NoticeEnd.OnDay end => $", until {Day(end.Day)} at the latest",
            NoticeEnd.Later end => $", until {Describe(end.Period, Units)} after the question at the latest",
            _ => string.Empty,
        };
        return notice switch
        {
            { Inform: InformDuty.Postponed } => $"The person it is about is told of the question later{until} ({notice.Exception}).",
            { Exception: { } exception } => $"{When(notice.Inform)} That may be postponed under {exception}{until}.",
            _ => When(notice.Inform),
        };
    }

    private static string When(InformDuty duty) => duty switch
    {
        InformDuty.Within within => $"The person it is about is told of the question within {Describe(within.Period, Units)}.",
        InformDuty.AtFirstContact => "The person it is about is told of the question at the first contact.",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };

    private static string Level(DetailLevel level) => level switch
    {
        DetailLevel.Hit => "whether it is known",
        DetailLevel.Domain => "whether it is known and at which party",
        DetailLevel.ContactPerson => "whether it is known, at which party and whom to call",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string For(Period period) => period.IsZero ? "no longer than answering takes" : $"for {Describe(period, Units)}";

    private static string Subject(SubjectKind subject) => subject == SubjectKind.Address ? "an address" : "a person";

    private static string Name(Asker asker) => asker.Role is { } role ? $"{role} of {asker.Party}" : $"anyone of {asker.Party}";

    private static string Refer(Provision rule) => $"{rule.Id} (article {rule.Article})";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    private static string And(IEnumerable<string> texts) => Join(texts, "and");

    private static string Or(IEnumerable<string> texts) => Join(texts, "or");
}
