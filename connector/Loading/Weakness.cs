using Bekend.Connector.Asking;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Loading;

/// <summary>Tells why a row gives no strong match key.</summary>
internal static class Weakness
{
    /// <summary>What the row lacks.</summary>
    /// <param name="fields">The row's subject, read without faults.</param>
    /// <param name="kind">Whether it is a person or an address.</param>
    /// <param name="keys">The keys it gives.</param>
    /// <returns>Nothing of the content; empty when some key is strong.</returns>
    public static IReadOnlyList<string> Of(SubjectFields fields, SubjectKind kind, IReadOnlyList<MatchKey> keys)
    {
        if (keys.Any(key => key.Kind.Strength() is MatchStrength.Strong))
        {
            return [];
        }

        return kind is SubjectKind.Address
            ? ["no postcode and house number, street and town, or nummeraanduiding that tells one address from its neighbours"]
            : [.. OfPerson(fields).OfType<string>()];
    }

    private static IEnumerable<string?> OfPerson(SubjectFields fields)
    {
        yield return Unless(fields.Bsn, "no bsn");
        yield return Unless(fields.BirthDate, "no birth date")
            ?? (BirthDate.TryParse(fields.BirthDate, out var date, out _) && date.IsComplete ? null : "birth date not complete");
        yield return Unless(fields.GivenNames, "no given name");
        yield return Unless(fields.Surname, "no surname");
        yield return Unless(fields.Postcode, "no postcode");
    }

    private static string? Unless(string? field, string lack) => string.IsNullOrWhiteSpace(field) ? lack : null;
}
