using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>How strong a match is, by the kind of key it was made on.</summary>
/// <remarks>Source: protocol §1. An unknown kind is no match: doubt refuses.</remarks>
internal static class MatchStrength
{
    private static readonly string[] Ascending = ["mogelijk", "waarschijnlijk", "sterk"];

    /// <summary>Whether a kind of key can be about such a subject.</summary>
    public static bool IsKind(string kind, SubjectKind subject) =>
        Rank(kind) >= 0 && kind.StartsWith(subject == SubjectKind.Person ? 'K' : 'A');

    /// <summary>Whether a kind of key tells subjects apart: few share one, unlike a house number without its suffix.</summary>
    public static bool TellsApart(string kind) => Rank(kind) > 0;

    /// <summary>The class to show: of each match the weaker of what both sides call it, then the strongest of all.</summary>
    /// <param name="matches">The kind that each match was registered as and the kind it was asked as.</param>
    /// <returns>Null when there is no match.</returns>
    /// <remarks>
    /// Neither side can make a match stronger than the other says; an asker who knows that a key tells less than its kind (a
    /// surname that thousands bear) asks it as a weaker kind.
    /// </remarks>
    public static string? Strongest(IEnumerable<(string Registered, string Asked)> matches)
    {
        var rank = matches.Select(match => Math.Min(Rank(match.Registered), Rank(match.Asked))).DefaultIfEmpty(-1).Max();
        return rank < 0 ? null : Ascending[rank];
    }

    private static int Rank(string kind) => kind switch
    {
        "K1" or "K2" or "K4" or "K7" or "A1" or "A2" or "A3" => 2,
        "K3" or "K5" or "K8" or "A1s" => 1,
        "K6" or "A0" => 0,
        _ => -1,
    };
}
