using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Quotas;

/// <summary>A quota in records, on the wire and in Dutch.</summary>
internal static class QuotaText
{
    private static readonly (string One, string More)[] Units =
        [("jaar", "jaar"), ("maand", "maanden"), ("dag", "dagen"), ("uur", "uur"), ("minuut", "minuten"), ("seconde", "seconden")];

    /// <summary><c>{"per":"medewerker","max":25,"venster":"P1D"}</c>.</summary>
    public static JsonObject ToJson(Quota quota) => new()
    {
        ["per"] = Words.Format(quota.Per),
        ["max"] = quota.Max,
        ["venster"] = quota.Window.ToString(),
    };

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <returns>Null for null, and for a text that is none.</returns>
    public static Quota? Read(string? json) =>
        json is not null
        && JsonNode.Parse(json) is { } quota
        && Words.TryParse((string?)quota["per"], out QuotaScope per)
        && Period.TryParse((string?)quota["venster"], out var window)
        && (int?)quota["max"] is { } max
            ? new(per, max, window)
            : null;

    /// <summary>Such as <c>ten hoogste 25 vragen per medewerker in 1 dag</c>.</summary>
    public static string Describe(Quota quota)
    {
        var questions = quota.Max == 1 ? "1 vraag" : string.Create(CultureInfo.InvariantCulture, $"{quota.Max} vragen");
        var per = quota.Per == QuotaScope.DataSubject ? "over dezelfde betrokkene" : $"per {Words.Format(quota.Per)}";
        return $"ten hoogste {questions} {per} in {Describe(quota.Window)}";
    }

    private static string Describe(Period window)
    {
        int[] counts = [window.Months / 12, window.Months % 12, window.Days, (int)window.Time.TotalHours, window.Time.Minutes, window.Time.Seconds];
        return string.Join(' ', counts.Zip(Units).Where(item => item.First > 0)
            .Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.First} {(item.First == 1 ? item.Second.One : item.Second.More)}")));
    }
}
