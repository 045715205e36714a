using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Questions;

/// <summary>From signal to answer, over real HTTP and real stores.</summary>
public abstract class ThreadContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Finds_SignalOfPartner(bool byBsn, bool byName)
    {
        var person = NewPerson();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());

        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys(byBsn, byName))).Expect(200);

        Assert.True((bool)answer["bekend"]!);
        Assert.Equal("sterk", (string?)answer["sterkte"]);
        Assert.Empty(answer["bij"]!.AsArray());
        Assert.Empty(answer["contactpunten"]!.AsArray());
    }

    [Fact]
    public async Task FindsNobody_ForAStranger()
    {
        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(), NewPerson().Keys())).Expect(200);

        Assert.False((bool)answer["bekend"]!);
        Assert.Null(answer["sterkte"]);
        Assert.Empty(answer["bij"]!.AsArray());
    }

    [Fact]
    public async Task Finds_SignalOnAnAddress()
    {
        var address = TestAddress.New();
        await _all.As("zorg-b").HoldSignalAsync(address);
        var question = Asks.Triage();
        question["soort"] = "adres";
        question.Remove("meerderjarig");

        var answer = (await _all.As("corporatie-a").ResolveAsync(question, address)).Expect(200);

        Assert.True((bool)answer["bekend"]!);
    }

    [Fact]
    public async Task Answers_TheSameSizeAndHeaders_KnownOrNot()
    {
        var person = NewPerson();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = _all.As("corporatie-a");

        var known = (await connector.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200);
        var unknown = (await connector.ResolveAsync(Asks.Triage(), NewPerson().Keys())).Expect(200);

        Assert.NotEqual((bool)known["bekend"]!, (bool)unknown["bekend"]!);
        Assert.Equal(4096, known.Body.Length);
        Assert.Equal(4096, unknown.Body.Length);
        Assert.Equal(known.ContentType, unknown.ContentType);
        Assert.Equal(Describe(known), Describe(unknown));
        Assert.Equal(known.Json.AsObject().Select(member => member.Key), unknown.Json.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Answers_8192Bytes_AtLevelContactPerson()
    {
        var person = NewPerson();
        await _all.As("corporatie-b").HoldSignalAsync(person.Keys());
        var connector = _all.As("gemeente");

        var known = (await connector.ResolveAsync(Asks.Case("corporatie", "contactpersoon"), person.Keys())).Expect(200);
        var unknown = (await connector.ResolveAsync(Asks.Case("corporatie", "contactpersoon"), NewPerson().Keys())).Expect(200);

        Assert.Equal(8192, known.Body.Length);
        Assert.Equal(8192, unknown.Body.Length);
        Assert.Equal(["corporatie"], known["bij"]!.AsArray().Select(item => (string?)item));
        var contact = Assert.Single(known["contactpunten"]!.AsArray())!;
        Assert.Equal("corporatie-b", (string?)contact["organisatie"]);
        Assert.Equal("Team A", (string?)contact["naam"]);
        Assert.Equal("088-0000001", (string?)contact["telefoon"]);
        Assert.Equal("maandag t/m vrijdag 08:30–17:00", (string?)contact["kantooruren"]);
        Assert.Equal("kantoor", (string?)contact["nu"]);
        Assert.Empty(unknown["contactpunten"]!.AsArray());
    }

    [Fact]
    public async Task Shows_TheCategoryAndNoContact_AtLevelDomain()
    {
        var person = NewPerson();
        await _all.As("politie").HoldSignalAsync(person.Keys());

        var answer = (await _all.As("gemeente").ResolveAsync(Asks.Case("politie", "domein"), person.Keys())).Expect(200);

        Assert.Equal(4096, answer.Body.Length);
        Assert.Equal(["politie"], answer["bij"]!.AsArray().Select(item => (string?)item));
        Assert.Empty(answer["contactpunten"]!.AsArray());
        Assert.DoesNotContain(Oins.Police, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_AReceiptThatVerifiesOffline()
    {
        var vkey = await _all.SendAsync(new(HttpMethod.Get, "/log/vkey"));
        Assert.True(NoteVerifier.TryParse(vkey.Expect(200).Text.TrimEnd('\n'), out var log));

        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(), NewPerson().Keys())).Expect(200);

        var receipt = (string)answer["verstrekking"]!["ontvangstbewijs"]!;
        var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, log));
        Assert.Equal((Guid)answer["verstrekking"]!["id"]!, valid.Entry.Id);
    }

    [Fact]
    public async Task Counts_NoSignalOfOnesOwn()
    {
        var person = NewPerson();
        await _all.As("corporatie-a").HoldSignalAsync(person.Keys());
        var question = Asks.Triage("corporatie");
        question["ziet"] = "domein";

        var own = (await _all.As("corporatie-a").ResolveAsync(question, person.Keys())).Expect(200);
        var other = (await _all.As("corporatie-b").ResolveAsync(question, person.Keys())).Expect(200);

        Assert.False((bool)own["bekend"]!);
        Assert.Empty(own["bij"]!.AsArray());
        Assert.True((bool)other["bekend"]!);
        Assert.Equal(["corporatie"], other["bij"]!.AsArray().Select(item => (string?)item));
    }

    [Fact]
    public async Task Counts_NoPartnerThatWasNotAsked()
    {
        var person = NewPerson();
        await _all.As("gemeente").HoldSignalAsync(person.Keys());

        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage("zorg"), person.Keys())).Expect(200);

        Assert.False((bool)answer["bekend"]!);
    }

    [Theory]
    [InlineData(Oins.CareA, true)]
    [InlineData(Oins.CareB, false)]
    public async Task Counts_OneOrganisation_WhenAskedByOin(string asked, bool known)
    {
        var person = NewPerson();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());

        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(asked), person.Keys())).Expect(200);

        Assert.Equal(known, (bool)answer["bekend"]!);
    }

    [Theory]
    [InlineData("woonoverlast", true)]
    [InlineData("zorgmijding", false)]
    public async Task Counts_OnlyTheKindOfSignalAskedFor(string kind, bool known)
    {
        var person = NewPerson();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys(), "woonoverlast");
        var question = Asks.Triage();
        question["signaalsoort"] = kind;

        var answer = (await _all.As("corporatie-a").ResolveAsync(question, person.Keys())).Expect(200);

        Assert.Equal(known, (bool)answer["bekend"]!);
    }

    [Fact]
    public async Task CannotUse_PseudonymsOfAnotherCovenant()
    {
        var person = NewPerson();
        var police = _all.As("politie");
        var foreign = await police.SignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        var own = await police.SignalAsync(person.Keys());
        await _all.As("gemeente").HoldSignalAsync(person.Keys(), "woonoverlast");

        Assert.False(await IsKnownByAsync(police, person, foreign));

        // The same call with this covenant's own pseudonyms: so it was the covenant that made the difference.
        Assert.True(await IsKnownByAsync(police, person, own));
    }

    [Fact]
    public async Task Opens_WithWhatToDoNext()
    {
        var connector = _all.As("corporatie-a");
        using var batch = connector.Blind(NewPerson().Keys());

        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);

        var decision = Assert.Single(opened["beslissingen"]!.AsArray())!;
        Assert.True((bool)decision["toegestaan"]!);
        Assert.Equal("R1", (string?)decision["regel"]);
        Assert.Equal("5.1", (string?)decision["artikel"]);
        Assert.StartsWith("Leg de zaak voor", (string?)decision["vervolg"], StringComparison.Ordinal);
        Assert.Equal(1, (int)opened["sleutelversie"]!);
        Assert.Equal(Installation.Start.UtcDateTime.AddMinutes(15), (DateTime)opened["vervaltOp"]!);
        Assert.Equal($"/v1/vragen/{(string)opened["vraagId"]!}", opened.Headers.Location?.ToString());
    }

    /// <summary>Asks the municipality with the pseudonyms of a signal, filled up to 16 by repetition.</summary>
    private static async Task<bool> IsKnownByAsync(Connector police, TestPerson person, JsonNode signal)
    {
        using var batch = police.Blind(person.Keys());
        var question = Asks.Triage("gemeente", "corporatie");
        (question["grondslag"], question["rol"]) = ("wpg-samenwerking", "wijkagent");
        var opened = (await police.AskAsync(question, batch)).Expect(201);
        var known = signal["pseudoniemen"]!.AsArray();
        var answer = await police.PostAsync(
            $"/v1/vragen/{(string)opened["vraagId"]!}/antwoord",
            new JsonObject { ["pseudoniemen"] = new JsonArray([.. Enumerable.Range(0, 16).Select(at => known[at % known.Count]!.DeepClone())]) });
        return (bool)answer.Expect(200)["bekend"]!;
    }

    private static IEnumerable<string> Describe(Reply reply) =>
        reply.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);

    private TestPerson NewPerson()
    {
        var person = TestPerson.New();
        person.AddTo(_all.Secrets);
        return person;
    }
}
