using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `bewaren`.</summary>
internal static class RetentionReader
{
    public static Retention? Read(Node? node, FaultList faults)
    {
        if (MapReader.Open(node, CovenantSections.Retention, faults) is not { } map)
        {
            return null;
        }

        var question = Values.Period(map.Get("vraag"), mayBeZero: true, faults);
        var answer = Values.Period(map.Get("antwoord"), mayBeZero: true, faults);
        var caseLink = Values.Period(map.Get("zaakkoppeling"), mayBeZero: true, faults);

        // A log that is kept for no time at all is no log.
        var log = Values.Period(map.Get("logboek"), mayBeZero: false, faults);
        return question is null || answer is null || caseLink is null || log is null
            ? null
            : new Retention(question.Value, answer.Value, caseLink.Value, log.Value);
    }
}
