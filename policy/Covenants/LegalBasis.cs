namespace Bekend.Policies.Covenants;

/// <summary>A legal basis (`grondslagen`). At least one of avg, wpg, wjsg, wgs, awr and wet is present.</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Avg">AVG article 6 ground, <c>6.1.a</c> to <c>6.1.f</c>.</param>
/// <param name="Avg9">AVG article 9 ground, <c>9.2.a</c> to <c>9.2.j</c>.</param>
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
    IReadOnlyList<string> Parties)
{
    /// <summary>What allows criminal data (AVG article 10), for example <c>UAVG 32.d</c>.</summary>
    public string? Avg10 { get; init; }

    /// <summary>Article of the Wet gegevensverwerking door samenwerkingsverbanden.</summary>
    public string? Wgs { get; init; }

    /// <summary>Article of the Algemene wet inzake rijksbelastingen.</summary>
    public string? Awr { get; init; }

    /// <summary>Parties whose duty of secrecy this basis lifts (`doorbreekt`).</summary>
    public IReadOnlyList<string> Lifts { get; init; } = [];

    /// <summary>Whether any article is named at all.</summary>
    internal bool HasArticle => (Avg ?? Wpg ?? Wjsg ?? Wgs ?? Awr ?? Law) is not null;
}
