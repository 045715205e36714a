using System.Globalization;
using System.Text;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Web.Tests.Agreement;

/// <summary>One subject as both languages get it, and what C# makes of it.</summary>
/// <param name="IsPerson">A person, or an address.</param>
/// <param name="Fields">Raw text.</param>
internal sealed record SubjectLine(bool IsPerson, SubjectFields Fields)
{
    /// <summary>The question to the other language: one line of ASCII, so that unpaired surrogates arrive as they are.</summary>
    public string Question()
    {
        var fields = Named().Where(field => field.Text is not null).Select(field => $"{Quote(field.Name)}:{Quote(field.Text!)}");
        return $$"""{"soort":"{{(IsPerson ? "persoon" : "adres")}}","velden":{{{string.Join(',', fields)}}} }""";
    }

    /// <summary>The keys in order, or the fields with faults in order; spelled as the other language spells it.</summary>
    public string Answer() => (IsPerson ? SubjectReader.ReadPerson(Fields) : SubjectReader.ReadAddress(Fields)) switch
    {
        SubjectResult.PersonRead read => Keys(PersonKeys.ForAsking(read.Person)),
        SubjectResult.AddressRead read => Keys(AddressKeys.For(read.Address)),
        SubjectResult.Refused refused => $$"""{"fouten":[{{string.Join(',', refused.Faults.Select(fault => Quote(fault.Field)))}}]}""",
        _ => throw new InvalidOperationException("the reader gave an unknown result"),
    };

    private IEnumerable<(string Name, string? Text)> Named() =>
    [
        ("bsn", Fields.Bsn), ("voornamen", Fields.GivenNames), ("voorvoegsel", Fields.Prefix), ("geslachtsnaam", Fields.Surname),
        ("geboortedatum", Fields.BirthDate), ("geslacht", Fields.Sex), ("partnervoorvoegsel", Fields.PartnerPrefix), ("partnernaam", Fields.PartnerSurname),
        ("postcode", Fields.Postcode), ("huisnummer", Fields.HouseNumber), ("huisletter", Fields.HouseLetter),
        ("toevoeging", Fields.HouseAddition), ("straat", Fields.Street), ("woonplaats", Fields.Town), ("nummeraanduiding", Fields.AddressId),
    ];

    private static string Keys(IEnumerable<MatchKey> keys) =>
        $$"""{"sleutels":[{{string.Join(',', keys.Select(key => Quote($"{MatchKeyKinds.Format(key.Kind)}:{key.Value}{(key.SentAs == key.Kind ? "" : $">{key.SentAs}")}")))}}]}""";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' and not '"' and not '\\')
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return quoted.Append('"').ToString();
    }
}
