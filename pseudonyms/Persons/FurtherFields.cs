using System.Globalization;
using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.Persons;

/// <summary>Reads what a person may have several of: other surnames and earlier addresses.</summary>
internal static class FurtherFields
{
    /// <summary>Most entries of each; a signal carries 64 keys at most, and few people have more.</summary>
    private const int MaximumCount = 16;

    private const string Names = "andereNamen";
    private const string Addresses = "vorigeAdressen";

    /// <summary>The partner's surname and every other one.</summary>
    public static IReadOnlyList<Surname> ReadNames(SubjectFields f, FaultList faults)
    {
        var surnames = new List<Surname>();
        if (!string.IsNullOrWhiteSpace(f.PartnerSurname))
        {
            surnames.Add(new Surname { Prefix = f.PartnerPrefix, Name = f.PartnerSurname });
        }

        faults.Forbid(Names, f.OtherNames.Count > MaximumCount, $"must be at most {MaximumCount} names");
        foreach (var (at, name) in f.OtherNames.Index())
        {
            faults.LimitLength(Of(Names, at, "voorvoegsel"), name.Prefix);
            faults.LimitLength(Of(Names, at, "geslachtsnaam"), name.Surname);
            faults.Require(Of(Names, at, "geslachtsnaam"), name.Surname);
            surnames.Add(new Surname { Prefix = name.Prefix, Name = name.Surname ?? string.Empty });
        }

        return surnames;
    }

    /// <summary>Every earlier address; each needs a postcode and a house number.</summary>
    public static IReadOnlyList<Address> ReadAddresses(SubjectFields f, FaultList faults)
    {
        faults.Forbid(Addresses, f.FormerAddresses.Count > MaximumCount, $"must be at most {MaximumCount} addresses");
        var addresses = new List<Address>();
        foreach (var (at, fields) in f.FormerAddresses.Index())
        {
            addresses.Add(ReadAddress(fields, at, faults));
        }

        return addresses;
    }

    private static Address ReadAddress(AddressFields fields, int at, FaultList faults)
    {
        faults.Require(Of(Addresses, at, "postcode"), fields.Postcode);
        faults.Require(Of(Addresses, at, "huisnummer"), fields.HouseNumber);
        faults.LimitLength(Of(Addresses, at, "huisnummer"), fields.HouseNumber);
        faults.LimitLength(Of(Addresses, at, "huisletter"), fields.HouseLetter);
        faults.LimitLength(Of(Addresses, at, "toevoeging"), fields.HouseAddition);
        var text = HouseNumberText.Of(fields.HouseNumber);
        return new Address
        {
            Postcode = faults.Optional<Postcode>(Of(Addresses, at, "postcode"), fields.Postcode, Postcode.TryParse),
            Number = faults.Optional<HouseNumber>(Of(Addresses, at, "huisnummer"), text.Number, HouseNumber.TryParse),
            Suffix = HouseSuffix.Of(text.Rest, fields.HouseLetter, fields.HouseAddition),
        };
    }

    private static string Of(string list, int at, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{at}].{field}");
}
