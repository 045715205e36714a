using Bekend.Policies.Lint.Rules;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint;

/// <summary>Looks at a covenant as a careful colleague would: what the reader refuses, and what is legal in form but probably wrong.</summary>
public static class CovenantLinter
{
    private static readonly ILintRule[] Rules =
    [
        new AdviceIsGiven(),
        new PublicAuthoritiesHaveATask(),
        new BasesNameTheirLaw(),
        new SpecialDataHaveAGround(),
        new PoliceDataHaveTheirLaw(),
        new SecrecyIsLifted(),
        new QuestionsHaveASafeguard(),
        new EverythingIsUsed(),
        new QuotasAreSet(),
        new HolidaysAreSaid(),
        new PersonsAreTold(),
        new RulesGiveSomething(),
        new RulesDiffer(),
    ];

    /// <summary>Reads and checks a covenant. Never throws, whatever the text.</summary>
    /// <param name="fileName">Name used in diagnostics; no file is opened.</param>
    /// <param name="yaml">The text of the file.</param>
    /// <returns>
    /// When the reader refuses the file, its faults and nothing else; otherwise what the checks find, errors and warnings, in file order.
    /// Empty for a covenant without a remark.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Check(string fileName, string yaml)
    {
        var (read, draft) = CovenantReader.ReadDraft(fileName, yaml);
        if (!read.IsValid || draft is null)
        {
            return read.Diagnostics;
        }

        var (errors, warnings) = (new FaultList(), new FaultList());
        var subject = new LintSubject(draft, read.Covenant);
        foreach (var rule in Rules)
        {
            rule.Check(subject, errors, warnings);
        }

        return
        [
            .. errors.ToDiagnostics(fileName, Severity.Error)
                .Concat(warnings.ToDiagnostics(fileName, Severity.Warning))
                .OrderBy(d => d.Line)
                .ThenBy(d => d.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
    }
}
