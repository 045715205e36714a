using System.Collections.Immutable;
using System.Numerics;

namespace Bekend.Policies.Decisions;

/// <summary>The Dutch names of the clauses, as covenant tests and refusals use them.</summary>
public static class ClauseNames
{
    /// <summary>All of them, in the order in which a refusal names them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "wie", "bij", "doel", "grondslag", "zaak", "tijd", "vier-ogen", "meerderjarig", "weging", "ziet", "soort", "geldig",
        "eigen-organisatie", "signaalsoort",
    ];

    internal static string[] Of(Clauses clauses)
    {
        var names = new string[BitOperations.PopCount((uint)clauses)];
        var next = 0;
        for (var bits = (uint)clauses; bits != 0; bits &= bits - 1)
        {
            names[next++] = All[BitOperations.TrailingZeroCount(bits)];
        }

        return names;
    }
}
