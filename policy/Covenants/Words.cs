using System.Collections.Frozen;

namespace Bekend.Policies.Covenants;

/// <summary>The Dutch words of the covenant language and the HTTP interface, in both directions.</summary>
public static class Words
{
    internal static readonly FrozenDictionary<string, DetailLevel> DetailLevels = new Dictionary<string, DetailLevel>
    {
        ["hit"] = DetailLevel.Hit,
        ["domein"] = DetailLevel.Domain,
        ["contactpersoon"] = DetailLevel.ContactPerson,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, SubjectKind> SubjectKinds = new Dictionary<string, SubjectKind>
    {
        ["persoon"] = SubjectKind.Person,
        ["adres"] = SubjectKind.Address,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, QuotaScope> QuotaScopes = new Dictionary<string, QuotaScope>
    {
        ["medewerker"] = QuotaScope.Employee,
        ["betrokkene"] = QuotaScope.DataSubject,
        ["zaak"] = QuotaScope.Case,
        ["organisatie"] = QuotaScope.Organisation,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, HolidayHours> HolidayHours = new Dictionary<string, HolidayHours>
    {
        ["open"] = Covenants.HolidayHours.Open,
        ["dicht"] = Covenants.HolidayHours.Closed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, NoticeStrength> NoticeStrengths = new Dictionary<string, NoticeStrength>
    {
        ["mogelijk"] = NoticeStrength.Possible,
        ["waarschijnlijk"] = NoticeStrength.Probable,
        ["sterk"] = NoticeStrength.Strong,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads `hit`, `domein` or `contactpersoon`.</summary>
    /// <param name="word">Any text, or null.</param>
    /// <param name="level">The level, or <see cref="DetailLevel.Hit"/> when the word is not one.</param>
    /// <returns>False when the word is not one of the three.</returns>
    public static bool TryParse(string? word, out DetailLevel level) =>
        DetailLevels.TryGetValue(word ?? string.Empty, out level);

    /// <summary>Reads `persoon` or `adres`.</summary>
    /// <param name="word">Any text, or null.</param>
    /// <param name="kind">The kind, or <see cref="SubjectKind.Person"/> when the word is not one.</param>
    /// <returns>False when the word is not one of the two.</returns>
    public static bool TryParse(string? word, out SubjectKind kind) =>
        SubjectKinds.TryGetValue(word ?? string.Empty, out kind);

    /// <summary>Reads what a quota counts per: `medewerker`, `betrokkene`, `zaak` or `organisatie`.</summary>
    /// <param name="word">Any text, or null.</param>
    /// <param name="scope">The scope, or <see cref="QuotaScope.Employee"/> when the word is not one.</param>
    /// <returns>False when the word is not one of the four.</returns>
    public static bool TryParse(string? word, out QuotaScope scope) =>
        QuotaScopes.TryGetValue(word ?? string.Empty, out scope);

    /// <summary>Writes the Dutch word of a level.</summary>
    /// <param name="level">A defined level.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not defined.</exception>
    public static string Format(DetailLevel level) => level switch
    {
        DetailLevel.Hit => "hit",
        DetailLevel.Domain => "domein",
        DetailLevel.ContactPerson => "contactpersoon",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>Writes the Dutch word of a kind of subject.</summary>
    /// <param name="kind">A defined kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined.</exception>
    public static string Format(SubjectKind kind) => kind switch
    {
        SubjectKind.Person => "persoon",
        SubjectKind.Address => "adres",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Writes the Dutch word of what a quota counts per.</summary>
    /// <param name="scope">A defined scope.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scope is not defined.</exception>
    public static string Format(QuotaScope scope) => scope switch
    {
        QuotaScope.Employee => "medewerker",
        QuotaScope.DataSubject => "betrokkene",
        QuotaScope.Case => "zaak",
        QuotaScope.Organisation => "organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>Writes the Dutch word of a strength.</summary>
    /// <param name="strength">A defined value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string Format(NoticeStrength strength) => strength switch
    {
        NoticeStrength.Possible => "mogelijk",
        NoticeStrength.Probable => "waarschijnlijk",
        NoticeStrength.Strong => "sterk",
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    /// <summary>Writes the Dutch word of what a window does on holidays.</summary>
    /// <param name="holidays">A defined value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string Format(HolidayHours holidays) => holidays switch
    {
        Covenants.HolidayHours.Open => "open",
        Covenants.HolidayHours.Closed => "dicht",
        _ => throw new ArgumentOutOfRangeException(nameof(holidays)),
    };
}
