namespace Bekend.Gateway.Disclosure;

/// <summary>Outcomes in records and on the wire.</summary>
internal static class DisclosureOutcomes
{
    /// <summary>Every outcome as text, in the order in which pages offer them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. new[] { DisclosureOutcome.Known, DisclosureOutcome.NotKnown, DisclosureOutcome.Refused }.Select(Format)];

    public static string Format(DisclosureOutcome outcome) => outcome switch
    {
        DisclosureOutcome.Refused => "geweigerd",
        DisclosureOutcome.NotKnown => "niet bekend",
        DisclosureOutcome.Known => "bekend",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <returns>Null for any other text.</returns>
    public static DisclosureOutcome? Parse(string? text) => text switch
    {
        "geweigerd" => DisclosureOutcome.Refused,
        "niet bekend" => DisclosureOutcome.NotKnown,
        "bekend" => DisclosureOutcome.Known,
        _ => null,
    };
}
