using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.ServiceAccess;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>A partner that runs its own index: a process of its own, known by certificates alone.</summary>
public sealed class PartnerIndexTests : PartnerTests
{
    [Fact]
    public async Task Partner_AnswersForItself_IsMissedAloud_AndAnswersAgain()
    {
        var person = TestPerson.New();
        await All.As("zorg-a").HoldSignalAsync(person.Keys());

        // It is in the partner's index and in no other.
        var (known, question) = await AskAsync(person);
        Assert.True((bool)known["bekend"]!);
        Assert.Empty(known["nietBeantwoordDoor"]!.AsArray());
        Assert.DoesNotContain("nietBeantwoordDoor", (await RecordAsync(question)).Keys);

        Partner.KillIndex();
        (var missed, question) = await AskAsync(person);
        Assert.False((bool)missed["bekend"]!);
        Assert.Equal(["zorg"], missed["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(known.Body.Length, missed.Body.Length);
        var record = await RecordAsync(question);
        Assert.Equal(("niet bekend", Oins.CareA), (record["uitkomst"], record["nietBeantwoordDoor"]));
        Assert.Equal("zorg", (string)JsonNode.Parse(record["getoond"])!["nietBeantwoordDoor"]![0]!);
        var shown = (await All.As(TestClients.Officer).GetAsync($"/v1/verstrekkingen/{(string)missed["verstrekking"]!["id"]!}")).Expect(200);
        Assert.Contains(
            "Niet beantwoord door zorg-a: wat daar bekend is, zit niet in de uitkomst. Dat is aan de vrager gemeld.",
            shown["uitleg"]!.AsArray().Select(sentence => (string)sentence!));

        Assert.Equal([0L, 1L], Incomplete());
        await Partner.StartIndexAsync();
        var (again, _) = await AskAsync(person);
        Assert.True((bool)again["bekend"]!);
        Assert.Empty(again["nietBeantwoordDoor"]!.AsArray());
    }

    [Fact]
    public async Task Another_KnowsIt_WhileThePartnerIsGone()
    {
        var person = TestPerson.New();
        await All.As("zorg-b").HoldSignalAsync(person.Keys());
        Partner.KillIndex();

        var (answer, _) = await AskAsync(person);

        Assert.True((bool)answer["bekend"]!);
        Assert.Equal(["zorg"], answer["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Partner_ThatIsNotAsked_IsNotMissed()
    {
        Partner.KillIndex();
        var question = Asks.Triage(Oins.CareB);

        var answer = (await All.As("corporatie-a").ResolveAsync(question, TestPerson.New().Keys())).Expect(200);

        Assert.Empty(answer["nietBeantwoordDoor"]!.AsArray());
    }

    [Fact]
    public async Task Partner_AskedByItsOin_IsNamedByIt()
    {
        Partner.KillIndex();

        var answer = (await All.As("corporatie-a").ResolveAsync(Asks.Triage(Oins.CareA), TestPerson.New().Keys())).Expect(200);

        Assert.Equal([Oins.CareA], answer["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Partner_ThatSpeaksForOthers_IsNotBelieved()
    {
        var (person, other) = (TestPerson.New(), All.As("zorg-b"));
        await All.As("zorg-a").HoldSignalAsync(person.Keys());
        var signal = await other.SignalAsync(person.Keys());

        // As if the partner had put it there: under another organisation's number.
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => PostPastTheGatewayAsync(null, "/v1/overzichten", []));
        (await PostPastTheGatewayAsync(Partner.GatewayCertificate, "/v1/registraties", new JsonObject
        {
            ["signalen"] = new JsonArray(Registration(signal)),
        })).EnsureSuccessStatusCode();

        var answer = (await All.As("corporatie-a").ResolveAsync(Asks.Triage(Oins.CareB), person.Keys())).Expect(200);
        Assert.False((bool)answer["bekend"]!);
        var (both, _) = await AskAsync(person);
        Assert.True((bool)both["bekend"]!);
        Assert.Contains(All.LogLines, line => line.Level == LogLevel.Error && line.Text.Contains("answered for other organisations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partner_WithAnotherKey_IsNotTrusted()
    {
        Partner.KillIndex();
        using var forged = TestCertificate.Create(Partner.Folder, "forged");
        await Partner.StartIndexAsync(forged);

        var (answer, _) = await AskAsync(TestPerson.New());

        Assert.Equal(["zorg"], answer["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
    }

    private static JsonObject Registration(JsonObject signal) => new()
    {
        ["id"] = Guid.CreateVersion7(),
        ["organisatie"] = Oins.CareB,
        ["convenant"] = Connector.Overlast,
        ["kenmerk"] = "vals",
        ["categorie"] = "zorg",
        ["soort"] = "persoon",
        ["signaalsoort"] = "woonoverlast",
        ["contactpunt"] = "team-a",
        ["geldigTot"] = Installation.Start.UtcDateTime.AddDays(30),
        ["pseudoniemen"] = signal["pseudoniemen"]!.DeepClone(),
    };

    private async Task<HttpResponseMessage> PostPastTheGatewayAsync(TestCertificate? client, string path, JsonObject body)
    {
        using var own = client is null ? null : TlsIdentity.Read(client.File, client.KeyFile, TimeProvider.System.GetUtcNow(), out _);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions = new()
        {
            LocalCertificateSelectionCallback = (_, _, _, _, _) => own!,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => PublicKeyPin.Of((X509Certificate2)certificate!) == Partner.IndexCertificate.Pin,
        };
        using var http = new HttpClient(handler);
        return await http.PostAsync(new Uri(Partner.Address + path), JsonContent.Create(body), TestContext.Current.CancellationToken);
    }

    /// <summary>Of each answer in turn, whether somebody was missed.</summary>
    private List<long> Incomplete()
    {
        using var connection = All.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT is_incomplete FROM disclosures ORDER BY position";
        using var reader = command.ExecuteReader();
        var found = new List<long>();
        while (reader.Read())
        {
            found.Add(reader.GetInt64(0));
        }

        return found;
    }

    private async Task<(Reply Answer, JsonObject Question)> AskAsync(TestPerson person)
    {
        var question = Asks.Triage();
        return ((await All.As("corporatie-a").ResolveAsync(question, person.Keys())).Expect(200), question);
    }

    private async Task<IReadOnlyDictionary<string, string>> RecordAsync(JsonObject question) =>
        Assert.Single(await LogView.OfEmployeeAsync(All, question)).Fields;
}
