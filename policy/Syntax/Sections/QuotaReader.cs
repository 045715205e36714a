using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `quota`.</summary>
internal static class QuotaReader
{
    public static Quota? Read(Node node, FaultList faults)
    {
        if (MapReader.Open(node, CovenantSections.Quota, faults) is not { } map)
        {
            return null;
        }

        var per = Values.Word(map.Get("per"), "quota scope", Words.QuotaScopes, faults);
        var max = Values.Integer(map.Get("max"), 1, Limits.MaxQuestions, faults);
        var window = Values.Period(map.Get("venster"), mayBeZero: false, faults);
        return per is null || max is null || window is null ? null : new Quota(per.Value, max.Value, window.Value);
    }
}
