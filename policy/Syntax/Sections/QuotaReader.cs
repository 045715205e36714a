using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `quota`.</summary>
internal static class QuotaReader
{
    private const int MaxQuestions = 1_000_000;

    public static Quota? Read(Node node, FaultList faults)
    {
        if (MapReader.Open(node, faults, "per", "max", "venster") is not { } map)
        {
            return null;
        }

        var per = Values.Word(map.Required("per"), "quota scope", Words.QuotaScopes, faults);
        var max = Values.Integer(map.Required("max"), 1, MaxQuestions, faults);
        var window = Values.Period(map.Required("venster"), mayBeZero: false, faults);
        return per is null || max is null || window is null ? null : new Quota(per.Value, max.Value, window.Value);
    }
}
