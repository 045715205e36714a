namespace Bekend.Browser.Tests.Bevragen;

/// <summary>A made-up person of the demo, as somebody types one. Everything of it must stay in the browser.</summary>
internal sealed record DemoSubject(string Bsn, string GivenNames, string Prefix, string Surname, string BirthDate, string Postcode, string HouseNumber)
{
    /// <summary>Known to care.</summary>
    public static DemoSubject Known { get; } = new("999970008", "Fenna", "van der", "Wezelaar", "12-03-1984", "1399 ZA", "12");

    /// <summary>Known to nobody.</summary>
    public static DemoSubject Unknown { get; } = new("999970069", "Hiske", string.Empty, "Oosterwolde", "19-11-1967", "1399 ZC", "21");

    /// <summary>Of which the address is known to care.</summary>
    public static DemoSubject KnownAddress { get; } = new("999970045", "Aart-Jan", "'t", "Zonneveldt", "30-07-1956", "1399 ZB", "88");

    public string[] Secrets => [Bsn, GivenNames, Surname, BirthDate, Postcode];
}
