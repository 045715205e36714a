using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

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

    private static readonly IReadOnlyList<string>?[] Known = new IReadOnlyList<string>?[1 << All.Length];

    /// <summary>The names of some clauses; the same list every time.</summary>
    internal static IReadOnlyList<string> Of(Clauses clauses) => Known[(int)clauses] ??= Name(clauses);

    private static ImmutableArray<string> Name(Clauses clauses)
    {
        var names = new string[BitOperations.PopCount((uint)clauses)];
        var next = 0;
        for (var bits = (uint)clauses; bits != 0; bits &= bits - 1)
        {
            names[next++] = All[BitOperations.TrailingZeroCount(bits)];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }
}
