using Bekend.Gateway.Questions;

namespace Bekend.Gateway.Supervision;

/// <summary>What a record says, by the names under which it was committed to. Only made of content that was checked.</summary>
internal sealed class DisclosureContent(IReadOnlyDictionary<string, string> fields)
{
    /// <summary>One field.</summary>
    /// <returns>Null when the record does not have it.</returns>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>The decision about each asked partner.</summary>
    public IReadOnlyList<RecordedDecision> Decisions { get; } = RecordedDecision.ReadAll(fields.GetValueOrDefault("beslissingen"));

    /// <summary>What the asker got to see; null after a refusal.</summary>
    public Answer? Shown { get; } = fields.TryGetValue("getoond", out var shown) ? Answer.Read(shown) : null;

    /// <summary>When it was asked; with four eyes long before it was answered.</summary>
    public DateTimeOffset? AskedAt =>
        DateTimeOffset.TryParse(this["gevraagdOp"], System.Globalization.CultureInfo.InvariantCulture, out var moment) ? moment : null;
}
