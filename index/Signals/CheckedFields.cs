using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bekend.Hosting.Http;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Signals;

/// <summary>Checks on fields that more than one request has. An empty text has its fault already.</summary>
internal static partial class CheckedFields
{
    public static string Organisation(JsonBody body, string field, string text) =>
        Check(body, field, text, OinPattern(), "Dit moet een OIN van 20 cijfers zijn.");

    public static string Covenant(JsonBody body, string field, string text) =>
        Check(body, field, text, CovenantPattern(), "Dit moet de id van een convenant zijn: kleine letters, cijfers en koppeltekens.");

    /// <summary>Reads an RFC 3339 time in UTC; without the Z it would depend on the machine.</summary>
    public static DateTimeOffset Time(JsonBody body, string field, string text)
    {
        if (text.EndsWith('Z')
            && DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        body.Fail(field, "Dit moet een tijdstip in UTC zijn (RFC 3339, met Z).");
        return default;
    }

    /// <summary>Reads the version of a covenant's key; null when it is left out.</summary>
    public static int? KeyVersion(JsonBody body, string field, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var version) && version >= 1)
        {
            return version;
        }

        body.Fail(field, "Dit moet een versie van de sleutel zijn: een geheel getal vanaf 1.");
        return null;
    }

    /// <summary>Names every pseudonym that is not a point. An empty one has its fault already.</summary>
    public static IReadOnlyList<KindedPseudonym> Points(JsonBody body, string field, IReadOnlyList<KindedPseudonym> pseudonyms)
    {
        for (var i = 0; i < pseudonyms.Count; i++)
        {
            if (pseudonyms[i].Pseudonym is { Length: > 0 } pseudonym && !GroupElement.IsValid(pseudonym))
            {
                body.Fail($"{field}[{i}].pseudoniem", "Dit is geen geldig punt van ristretto255.");
            }
        }

        return pseudonyms;
    }

    private static string Check(JsonBody body, string field, string text, Regex pattern, string message)
    {
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            body.Fail(field, message);
        }

        return text;
    }

    [GeneratedRegex(@"\A[0-9]{20}\z", RegexOptions.NonBacktracking)]
    private static partial Regex OinPattern();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex CovenantPattern();
}
