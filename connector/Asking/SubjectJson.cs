using System.Text.Json;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Asking;

/// <summary>Reads a subject from one JSON object of texts and numbers.</summary>
internal static class SubjectJson
{
    /// <summary>Longest text taken for a subject, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 2 };

    /// <summary>Reads the object; unknown fields are refused, since a misspelt field would silently weaken the question.</summary>
    /// <returns>The fields, or exit code 2 without anything of the content.</returns>
    public static Outcome<SubjectFields> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : Malformed();
        }
        catch (JsonException)
        {
            return Malformed();
        }
    }

    private static Outcome<SubjectFields> Read(JsonElement subject)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in subject.EnumerateObject())
        {
            if (!SubjectFieldNames.All.Contains(property.Name))
            {
                return Failure.Input(
                    "The subject has a field that is not known", $"Known fields: {string.Join(", ", SubjectFieldNames.All)}.");
            }

            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String:
                    values[property.Name] = property.Value.GetString();
                    break;
                case JsonValueKind.Number:
                    values[property.Name] = property.Value.GetRawText();
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    return Failure.Input("The subject cannot be used", $"Field {property.Name} must be a text or a number.");
            }
        }

        return SubjectFieldNames.Fill(values.GetValueOrDefault);
    }

    private static Failure Malformed() => Failure.Input(
        "The subject is not one JSON object",
        $$"""Give one object such as {"postcode":"…","huisnummer":"…"}, each field once. Known fields: {{string.Join(", ", SubjectFieldNames.All)}}.""");
}
