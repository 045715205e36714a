using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Pseudonyms.Persons;

/// <summary>Turns raw fields into a person or an address, or into every fault at once.</summary>
public static class SubjectReader
{
    /// <summary>Most characters a name field may hold; the population register holds 200.</summary>
    internal const int MaximumNameLength = 400;

    /// <summary>Reads a person. Parts may be missing, but at least one match key must remain.</summary>
    /// <returns><see cref="SubjectResult.PersonRead"/> or <see cref="SubjectResult.Refused"/>.</returns>
    public static SubjectResult ReadPerson(SubjectFields f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var faults = new FaultList();
        var bsn = faults.Optional<Bsn>("bsn", f.Bsn, Bsn.TryParse);
        faults.LimitLength("voornamen", f.GivenNames);
        faults.LimitLength("voorvoegsel", f.Prefix);
        faults.LimitLength("geslachtsnaam", f.Surname);
        var birthDate = faults.Optional<BirthDate>("geboortedatum", f.BirthDate, BirthDate.TryParse);
        var sex = faults.Optional<Sex>("geslacht", f.Sex, Sex.TryParse);
        faults.LimitLength("partnervoorvoegsel", f.PartnerPrefix);
        faults.LimitLength("partnernaam", f.PartnerSurname);
        var postcode = faults.Optional<Postcode>("postcode", f.Postcode, Postcode.TryParse);
        var number = ReadNumber(f, faults);
        var otherNames = FurtherFields.ReadNames(f, faults);
        var formerAddresses = FurtherFields.ReadAddresses(f, faults);
        if (faults.Any)
        {
            return faults.Refuse();
        }

        var person = new Person
        {
            Bsn = bsn,
            GivenNames = f.GivenNames,
            Prefix = f.Prefix,
            Surname = f.Surname,
            BirthDate = birthDate,
            Sex = sex,
            OtherSurnames = otherNames,
            Address = postcode is not null && number is not null ? AddressOf(postcode, number, f) : null,
            Postcode = postcode,
            FormerAddresses = formerAddresses,
        };
        return PersonKeys.ForAsking(person).Count > 0
            ? new SubjectResult.PersonRead(person)
            : faults.Refuse("persoon", "gives no match key; needed are a bsn, or a full birth date with two of given name, surname and postcode, or names and an address");
    }

    /// <summary>Reads an address: by postcode and house number, by town, street and house number, or by its id in the BAG.</summary>
    /// <returns><see cref="SubjectResult.AddressRead"/> or <see cref="SubjectResult.Refused"/>.</returns>
    public static SubjectResult ReadAddress(SubjectFields f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var faults = new FaultList();
        var hasId = !string.IsNullOrWhiteSpace(f.AddressId);
        var hasStreet = StreetRule.IsPlace(f.Town, f.Street);
        if (!hasId && !hasStreet)
        {
            faults.Require("postcode", f.Postcode);
        }

        var postcode = faults.Optional<Postcode>("postcode", f.Postcode, Postcode.TryParse);
        if (!hasId)
        {
            faults.Require("huisnummer", f.HouseNumber);
        }

        var number = ReadNumber(f, faults);
        faults.LimitLength("straat", f.Street);
        faults.Forbid("straat", StreetRule.IsBox(f.Street), "is a PO box, not an address");
        faults.LimitLength("woonplaats", f.Town);
        var id = faults.Optional<AddressId>("nummeraanduiding", f.AddressId, AddressId.TryParse);
        return faults.Any
            ? faults.Refuse()
            : new SubjectResult.AddressRead(AddressOf(postcode, number, f) with { Street = f.Street, Town = f.Town, Id = id });
    }

    private static HouseNumber? ReadNumber(SubjectFields f, FaultList faults)
    {
        faults.LimitLength("huisletter", f.HouseLetter);
        faults.LimitLength("toevoeging", f.HouseAddition);
        faults.LimitLength("huisnummer", f.HouseNumber);
        return faults.Optional<HouseNumber>("huisnummer", HouseNumberText.Of(f.HouseNumber).Number, HouseNumber.TryParse);
    }

    private static Address AddressOf(Postcode? postcode, HouseNumber? number, SubjectFields f) => new()
    {
        Postcode = postcode,
        Number = number,
        Suffix = HouseSuffix.Of(HouseNumberText.Of(f.HouseNumber).Rest, f.HouseLetter, f.HouseAddition),
    };
}
