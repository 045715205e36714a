namespace Bekend.Connector.Tests.Support;

/// <summary>The person that is asked about: made up, with a number that the register keeps for tests.</summary>
internal static class TestSubject
{
    public const string Bsn = "999990019";

    /// <summary>As a subject file has it.</summary>
    public const string Person = $$"""{"bsn":"{{Bsn}}","voornamen":"Tijl","geslachtsnaam":"Zijthoff","geboortedatum":"1980-01-31"}""";
}
