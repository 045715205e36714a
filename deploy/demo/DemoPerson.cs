namespace Bekend.Demo;

/// <summary>A made-up person. The BSN passes the 11-test and lies in the range that is never given out (9999…).</summary>
internal sealed record DemoPerson(
    string Bsn, string GivenNames, string Prefix, string Surname, string BirthDate, string Postcode, string HouseNumber, string Addition)
{
    public const string Header = "kenmerk,bsn,voornamen,voorvoegsel,geslachtsnaam,geboortedatum,postcode,huisnummer,toevoeging";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("999970008", "Fenna", "van der", "Wezelaar", "19840312", "1399ZA", "12", "A"),
        new("999970021", "Joris", "", "Kwakernaat-Tol", "19710825", "1399ZA", "14", ""),
        new("999970033", "Selma", "", "Yıldırımoğlu", "19930105", "1399ZB", "3", "2"),
        new("999970045", "Aart-Jan", "'t", "Zonneveldt", "19560730", "1399ZB", "88", ""),
        new("999970057", "Dónal", "de", "Vrièzenga", "20010214", "1399ZC", "5", "B"),
        new("999970069", "Hiske", "", "Oosterwolde", "19671119", "1399ZC", "21", ""),
    ];

    /// <summary>One line under <see cref="Header"/>.</summary>
    public string ToCsv(string reference) =>
        $"{reference},{Bsn},{GivenNames},{Prefix},{Surname},{BirthDate},{Postcode},{HouseNumber},{Addition}";

    public override string ToString() => nameof(DemoPerson);
}
