namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Names, strengths and order of the kinds.</summary>
public static class MatchKeyKinds
{
    /// <summary>Kinds a question about a person may carry, strongest first.</summary>
    public static IReadOnlyList<MatchKeyKind> ForPersons { get; } =
        [.. PersonKeyRules.All.OrderByDescending(rule => rule.Strength).Select(rule => rule.Kind)];

    /// <summary>Kinds a question about an address may carry, strongest first.</summary>
    public static IReadOnlyList<MatchKeyKind> ForAddresses { get; } =
        [.. AddressKeyRules.All.OrderByDescending(rule => rule.Strength).Select(rule => rule.Kind)];

    private static readonly Dictionary<MatchKeyKind, MatchStrength> Strengths =
        PersonKeyRules.All.Select(rule => (rule.Kind, rule.Strength))
            .Concat(AddressKeyRules.All.Select(rule => (rule.Kind, rule.Strength)))
            .ToDictionary(rule => rule.Kind, rule => rule.Strength);

    private static readonly Dictionary<string, MatchKeyKind> Names =
        Strengths.Keys.ToDictionary(Format, StringComparer.Ordinal);

    /// <summary>Strength of a match on this kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a defined kind.</exception>
    public static MatchStrength Strength(this MatchKeyKind kind) =>
        Strengths.TryGetValue(kind, out var strength) ? strength : throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>The name on the wire, as in <c>K1</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a defined kind.</exception>
    public static string Format(MatchKeyKind kind) =>
        Enum.GetName(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind));

    /// <summary>Reads a name on the wire. Case matters; numbers are refused.</summary>
    public static bool TryParse(string? text, out MatchKeyKind kind) => Names.TryGetValue(text ?? "", out kind);
}
