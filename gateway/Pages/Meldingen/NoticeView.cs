using System.Text.Json.Nodes;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Pages.Meldingen;

/// <summary>A notice as the page shows it.</summary>
/// <param name="Content">What the record says; null when it does not fit the log.</param>
/// <param name="Kind">Kind of the other's signal, where the covenant gives it.</param>
internal sealed record NoticeView(Guid Id, DateTimeOffset? Time, IReadOnlyDictionary<string, string>? Content, Answer? Shown, string? Kind)
{
    /// <param name="found">The record, held against the log.</param>
    public static NoticeView Of(Guid id, CheckedRecord found)
    {
        if (found is not CheckedRecord.Intact intact)
        {
            return new(id, null, null, null, null);
        }

        var shown = intact.Fields["getoond"];
        return new(id, intact.Entry.Time, intact.Fields, Answer.Read(shown), (string?)JsonNode.Parse(shown)!["signaalsoort"]);
    }

    /// <summary>Names it only.</summary>
    public override string ToString() => $"{nameof(NoticeView)} {Id}";
}
