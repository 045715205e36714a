using System.Text.Json;
using Bekend.Connector.Asking;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Loading;

/// <summary>Reads one line of NDJSON: an object with the field names that CSV has as headers.</summary>
/// <remarks>
/// Strict, since a misspelt field would silently weaken the signal: fields that are not known, fields given twice and other
/// types than texts and numbers are refused. Former names and earlier addresses, which CSV has no columns for, are lists.
/// </remarks>
internal static class NdjsonLine
{
    private const string OtherNames = "andereNamen";
    private const string FormerAddresses = "vorigeAdressen";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };
    private static readonly string[] NameFieldNames = ["voorvoegsel", "geslachtsnaam"];
    private static readonly string[] AddressFieldNames = ["postcode", "huisnummer", "huisletter", "toevoeging"];

    /// <summary>Reads the line.</summary>
    /// <returns>The fields, as far as they could be read, and what is wrong, without any of the content.</returns>
    public static (RowValues? Values, IReadOnlyList<string> Faults) Read(string text, SubjectKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return Malformed();
            }

            var faults = new List<string>();
            return (Read(document.RootElement, kind, faults), faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second: a text with half a surrogate pair, which has no characters.
            return Malformed();
        }
    }

    private static RowValues Read(JsonElement row, SubjectKind kind, List<string> faults)
    {
        var isPerson = kind is SubjectKind.Person;
        var values = new RowValues
        {
            OtherNames = isPerson ? Entries(row, OtherNames, NameFieldNames, faults, fields => new NameFields
            {
                Prefix = fields.GetValueOrDefault("voorvoegsel"),
                Surname = fields.GetValueOrDefault("geslachtsnaam"),
            }) : [],
            FormerAddresses = isPerson ? Entries(row, FormerAddresses, AddressFieldNames, faults, fields => new AddressFields
            {
                Postcode = fields.GetValueOrDefault("postcode"),
                HouseNumber = fields.GetValueOrDefault("huisnummer"),
                HouseLetter = fields.GetValueOrDefault("huisletter"),
                HouseAddition = fields.GetValueOrDefault("toevoeging"),
            }) : [],
        };
        string[] known = [.. SubjectFieldNames.For(kind), .. SignalFieldNames.All];
        foreach (var field in row.EnumerateObject().Where(field => !isPerson || field.Name is not (OtherNames or FormerAddresses)))
        {
            if (TryText(field, known, faults, out var text))
            {
                values.Set(field.Name, text);
            }
        }

        return values;
    }

    private static List<T> Entries<T>(
        JsonElement row, string list, string[] known, List<string> faults, Func<Dictionary<string, string?>, T> make)
    {
        if (!row.TryGetProperty(list, out var entries) || entries.ValueKind is JsonValueKind.Null)
        {
            return [];
        }

        if (entries.ValueKind is not JsonValueKind.Array || entries.EnumerateArray().Any(entry => entry.ValueKind is not JsonValueKind.Object))
        {
            faults.Add($"{list}: must be a list of objects");
            return [];
        }

        var made = new List<T>();
        foreach (var entry in entries.EnumerateArray())
        {
            var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var field in entry.EnumerateObject())
            {
                if (TryText(field, known, faults, out var text))
                {
                    fields[field.Name] = text;
                }
            }

            made.Add(make(fields));
        }

        return made;
    }

    private static bool TryText(JsonProperty field, string[] known, List<string> faults, out string? text)
    {
        text = null;
        if (!known.Contains(field.Name))
        {
            // Not which: what stands where a name should be may be an identity.
            faults.Add("has a field that is not known");
            return false;
        }

        switch (field.Value.ValueKind)
        {
            case JsonValueKind.String:
                text = field.Value.GetString();
                return true;
            case JsonValueKind.Number:
                text = field.Value.GetRawText();
                return true;
            case JsonValueKind.Null:
                return true;
            default:
                faults.Add($"{field.Name}: must be a text or a number");
                return false;
        }
    }

    private static (RowValues? Values, IReadOnlyList<string> Faults) Malformed() => (null, ["is not one JSON object with each field once"]);
}
