using System.Text.Json;

namespace Bekend.Hosting.Http;

/// <summary>Reads <c>[{"soort":"K1","pseudoniem":"…"}]</c>, which gateway and index both receive.</summary>
public static class JsonBodyPseudonyms
{
    private const int Size = 32;
    private const int MaxKindLength = 3;

    /// <summary>Reads kinds and pseudonyms.</summary>
    /// <param name="body">The object that holds the list.</param>
    /// <param name="name">Member with the list.</param>
    /// <param name="owner">Path before the member, for faults; empty at the top.</param>
    /// <param name="list">The list itself.</param>
    /// <param name="least">Least items.</param>
    /// <param name="most">Most items.</param>
    /// <returns>One for each item; an item with a fault has an empty kind or an empty pseudonym.</returns>
    public static IReadOnlyList<KindedPseudonym> ReadPseudonyms(
        this JsonBody body, string owner, string name, JsonElement list, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(body);
        var field = owner.Length == 0 ? name : $"{owner}.{name}";
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() < least || list.GetArrayLength() > most)
        {
            body.Fail(field, least == most ? $"Dit moet een lijst met {least} waarden zijn." : $"Dit moet een lijst met {least} tot en met {most} waarden zijn.");
            return [];
        }

        var pseudonyms = new List<KindedPseudonym>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            // A wrong item keeps its place, so that the faults after it name the right one.
            pseudonyms.Add(ReadOne(body, $"{field}[{pseudonyms.Count}]", item));
        }

        return pseudonyms;
    }

    private static KindedPseudonym ReadOne(JsonBody body, string field, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("soort", out var kind) || !item.TryGetProperty("pseudoniem", out var pseudonym))
        {
            body.Fail(field, "Dit moet een object zijn met soort en pseudoniem.");
            return new(string.Empty, []);
        }

        var bytes = new byte[Size];
        var isRead = body.TryReadBlock($"{field}.pseudoniem", pseudonym, bytes);
        return new(body.ReadText($"{field}.soort", kind, MaxKindLength) ?? string.Empty, isRead ? bytes : []);
    }
}
