namespace Bekend.Policies.Covenants;

/// <summary>A legal basis (`grondslagen`). At least one of the article fields avg, wpg, wjsg and wet is present.</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Avg">AVG article 6 ground, for example <c>6.1.e</c>.</param>
/// <param name="Avg9">AVG article 9 ground.</param>
/// <param name="Wpg">Article of the Wet politiegegevens.</param>
/// <param name="Wjsg">Article of the Wet justitiële en strafvorderlijke gegevens.</param>
/// <param name="Law">The law and article that give the task (`wet`).</param>
/// <param name="Decision">The decision it rests on (`besluit`).</param>
/// <param name="Parties">When not empty: a rule may use it only if all who ask, or all who are asked, are among these.</param>
public sealed record LegalBasis(
    string Name,
    string? Avg,
    string? Avg9,
    string? Wpg,
    string? Wjsg,
    string? Law,
    string? Decision,
    IReadOnlyList<string> Parties);
