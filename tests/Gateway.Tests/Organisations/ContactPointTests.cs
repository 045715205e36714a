using System.Globalization;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Tests.Organisations;

/// <summary>Which number to call depends on the clock in the Netherlands.</summary>
public sealed class ContactPointTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("2026-11-23T07:29:59.999Z", "900", "dienst")] // 08:29 in winter
    [InlineData("2026-11-23T07:30:00Z", "100", "kantoor")]
    [InlineData("2026-11-23T15:59:59.999Z", "100", "kantoor")]
    [InlineData("2026-11-23T16:00:00Z", "900", "dienst")]
    [InlineData("2026-06-22T06:30:00Z", "100", "kantoor")] // 08:30 in summer
    [InlineData("2026-06-22T15:00:00Z", "900", "dienst")]
    [InlineData("2026-11-22T11:00:00Z", "900", "dienst")] // Sunday
    [InlineData("2026-11-20T23:30:00Z", "900", "dienst")] // Saturday already
    public void Shows_TheNumberOfThatMoment(string moment, string phone, string now)
    {
        var contact = At(Read("""{"id":"a","naam":"Balie","telefoon":"100","kantooruren":{"dagen":[1,2,3,4,5],"van":"08:30","tot":"17:00"},"dienstnummer":"900"}"""), moment);

        Assert.Equal((phone, now, "maandag t/m vrijdag 08:30–17:00"), (contact.Phone, contact.Now, contact.Hours));
    }

    [Fact]
    public void Says_ThatNobodyAnswers_WithoutAnOnDutyNumber()
    {
        var point = Read("""{"id":"a","naam":"Balie","telefoon":"100","kantooruren":{"dagen":[1],"van":"08:30","tot":"17:00"}}""");

        Assert.Equal(("100", "kantoor"), (At(point, "2026-11-23T12:00:00Z").Phone, At(point, "2026-11-23T12:00:00Z").Now));
        Assert.Equal(("100", "gesloten"), (At(point, "2026-11-24T12:00:00Z").Phone, At(point, "2026-11-24T12:00:00Z").Now));
    }

    [Fact]
    public void Says_NothingOfHours_ThatNobodyGave()
    {
        var contact = At(Read("""{"id":"a","naam":"Balie","telefoon":"100"}"""), "2026-11-22T23:00:00Z");

        Assert.Equal(("100", null, null), (contact.Phone, contact.Hours, contact.Now));
    }

    [Fact]
    public void Lists_EveryFaultOfTheFile()
    {
        File.WriteAllText(_file, """
            {"organisaties":[
              {"oin":"1","naam":"","contactpunten":[
                {"id":"a","naam":"A","kantooruren":{"dagen":[],"van":"17:00","tot":"08:30"}},
                {"id":"a","naam":"B","dienstnummer":"900"},
                {"id":"c","naam":"","kantooruren":{"dagen":[0,8],"van":"8:30","tot":"24:00"}},
                {"id":"d","naam":"D","kantooruren":{"dagen":[1,1],"van":"08:30","tot":"08:30"}}]},
              {"oin":"00000099000000001000","naam":"X"},
              {"oin":"00000099000000001000","naam":"Y","contactpunten":[]}]}
            """);

        var faults = Assert.Throws<StartupFaultsException>(Open).Faults;

        string[] expected =
        [
            "`1`: this is not an OIN", "`1`: `naam` is missing", "`1`: contact point `a` is there twice",
            "`a`: `kantooruren`: `dagen` must", "`a`: `kantooruren`: `van` and `tot` must", "`a`: `dienstnummer` needs `kantooruren`",
            "`c`: `id` and `naam` are needed", "`c`: `kantooruren`: `dagen` must", "`c`: `kantooruren`: `van` and `tot` must",
            "`d`: `kantooruren`: `dagen` must", "`d`: `kantooruren`: `van` and `tot` must", "`00000099000000001000` is there twice",
        ];
        Assert.Equal(expected.Length, faults.Count);
        Assert.All(expected, text => Assert.Contains(faults, fault => fault.Contains(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://partner.example/meldingen", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", 0)]
    [InlineData("http://127.0.0.1:8080/", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", 0)]
    [InlineData("http://partner.example/meldingen", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", 1)]
    [InlineData("https://a:b@partner.example/", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", 1)]
    [InlineData("ftp://partner.example/", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg", 2)]
    [InlineData("/meldingen", "kort", 2)]
    [InlineData("https://partner.example/", "geen base64url!", 1)]
    public void Checks_AWebHook_AndNeverRepeatsItsSecret(string url, string secret, int faults)
    {
        File.WriteAllText(_file, $$$"""{"organisaties":[{"oin":"00000099000000001000","naam":"X","webhook":{"url":"{{{url}}}","geheim":"{{{secret}}}"}}]}""");

        if (faults == 0)
        {
            Assert.Equal(url, Open().HookOf("00000099000000001000")!.Url);
            Assert.DoesNotContain(secret, Open().HookOf("00000099000000001000")!.ToString(), StringComparison.Ordinal);
            return;
        }

        var found = Assert.Throws<StartupFaultsException>(Open).Faults;
        Assert.Equal(faults, found.Count);
        Assert.All(found, fault => Assert.DoesNotContain(secret, fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"organisaties":[{"oin":"00000099000000001000","naam":"X","contactpunten":[{"id":"a","naam":"A","kantooruren":"altijd"}]}]}""")]
    [InlineData("""{"organisaties":[{"oin":"00000099000000001000","naam":"X","contactpunten":[{"id":"a","naam":"A","kantooruren":{"dagen":["ma"]}}]}]}""")]
    public void Refuses_WhatIsNoSuchFile(string json)
    {
        File.WriteAllText(_file, json);

        Assert.Throws<StartupFaultsException>(Open);
    }

    private static AnswerContact At(ContactPoint point, string moment) =>
        AnswerContact.At("X", point, DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    private ContactPoint Read(string point)
    {
        File.WriteAllText(_file, $$"""{"organisaties":[{"oin":"00000099000000001000","naam":"X","contactpunten":[{{point}}]}]}""");
        return Open().Find("00000099000000001000", "a")!.Value.Point;
    }

    private OrganisationDirectory Open() => new(Options.Create(new OrganisationOptions { File = _file }));
}
