using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Storage;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>A partner that runs its own index: a process of its own, known by certificates alone.</summary>
public sealed class PartnerIndexTests : IAsyncLifetime
{
    private readonly string _address = $"https://127.0.0.1:{FreePort()}";
    private Installation _all = null!;
    private TestCertificate _gateway = null!;
    private TestCertificate _partner = null!;
    private IndexProcess? _index;

    private string Folder => Path.Combine(_all.Folder, "partner");

    public async ValueTask InitializeAsync()
    {
        _all = await Installation.StartAsync();
        Directory.CreateDirectory(Folder);
        _gateway = TestCertificate.Create(Folder, "gateway");
        _partner = TestCertificate.Create(Folder, "partner");
        await StartIndexAsync();
        await _all.StopGatewayAsync();
        await _all.StartGatewayAsync(null, GatewayArguments());
    }

    public async ValueTask DisposeAsync()
    {
        _index?.Dispose();
        await _all.DisposeAsync();
        _gateway.Dispose();
        _partner.Dispose();
    }

    [Fact]
    public async Task Partner_AnswersForItself_IsMissedAloud_AndAnswersAgain()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());

        // It is in the partner's index and in no other.
        var (known, question) = await AskAsync(person);
        Assert.True((bool)known["bekend"]!);
        Assert.Empty(known["nietBeantwoordDoor"]!.AsArray());
        Assert.DoesNotContain("nietBeantwoordDoor", (await RecordAsync(question)).Keys);

        _index!.Dispose();
        (_index, var size) = (null, known.Body.Length);
        (var missed, question) = await AskAsync(person);
        Assert.False((bool)missed["bekend"]!);
        Assert.Equal(["zorg"], missed["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(size, missed.Body.Length);
        var record = await RecordAsync(question);
        Assert.Equal(("niet bekend", Oins.CareA), (record["uitkomst"], record["nietBeantwoordDoor"]));
        Assert.Equal("zorg", (string)JsonNode.Parse(record["getoond"])!["nietBeantwoordDoor"]![0]!);
        var shown = (await _all.As(TestClients.Officer).GetAsync($"/v1/verstrekkingen/{(string)missed["verstrekking"]!["id"]!}")).Expect(200);
        Assert.Contains(
            "Niet beantwoord door zorg-a: wat daar bekend is, zit niet in de uitkomst. Dat is aan de vrager gemeld.",
            shown["uitleg"]!.AsArray().Select(sentence => (string)sentence!));

        await StartIndexAsync();
        var (again, _) = await AskAsync(person);
        Assert.True((bool)again["bekend"]!);
        Assert.Empty(again["nietBeantwoordDoor"]!.AsArray());
    }

    [Fact]
    public async Task Another_KnowsIt_WhileThePartnerIsGone()
    {
        var person = TestPerson.New();
        await _all.As("zorg-b").HoldSignalAsync(person.Keys());
        _index!.Dispose();
        _index = null;

        var (answer, _) = await AskAsync(person);

        Assert.True((bool)answer["bekend"]!);
        Assert.Equal(["zorg"], answer["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Partner_ThatIsNotAsked_IsNotMissed()
    {
        _index!.Dispose();
        _index = null;
        var question = Asks.Triage(Oins.CareB);

        var answer = (await _all.As("corporatie-a").ResolveAsync(question, TestPerson.New().Keys())).Expect(200);

        Assert.Empty(answer["nietBeantwoordDoor"]!.AsArray());
    }

    [Fact]
    public async Task Partner_AskedByItsOin_IsNamedByIt()
    {
        _index!.Dispose();
        _index = null;

        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(Oins.CareA), TestPerson.New().Keys())).Expect(200);

        Assert.Equal([Oins.CareA], answer["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Signals_AreListedAndWithdrawn_WhereTheyAre()
    {
        var person = TestPerson.New();
        var holder = _all.As("zorg-a");
        var id = await holder.HoldSignalAsync(person.Keys());

        var listed = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        Assert.Contains(listed["signalen"]!.AsArray(), signal => (Guid)signal!["id"]! == id);
        (await _all.As("zorg-b").PostAsync($"/v1/signalen/{id}/intrekking")).ExpectProblem(404, "GW2503");
        (await holder.PostAsync($"/v1/signalen/{id}/intrekking")).Expect(200);

        Assert.False((bool)(await AskAsync(person)).Answer["bekend"]!);
    }

    [Fact]
    public async Task Signals_AreExtended_WhereTheyAre()
    {
        var holder = _all.As("zorg-a");
        var signal = await holder.SignalAsync(TestPerson.New().Keys());
        signal["geldigTot"] = "2027-06-30";
        var id = (Guid)(await holder.RegisterAsync(signal)).Expect(200)["id"]!;

        var longer = new JsonObject { ["geldigTot"] = "2027-09-30" };
        (await _all.As("zorg-b").PostAsync($"/v1/signalen/{id}/verlenging", longer.DeepClone().AsObject())).ExpectProblem(404, "GW2503");
        var extended = (await holder.PostAsync($"/v1/signalen/{id}/verlenging", longer)).Expect(200);

        var listed = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        Assert.Equal(
            (DateTimeOffset)extended["geldigTot"]!, (DateTimeOffset)listed["signalen"]!.AsArray().Single(one => (Guid)one!["id"]! == id)!["geldigTot"]!);
    }

    [Fact]
    public async Task Ends_GoOnRecord_WhileThePartnerIsGone()
    {
        _index!.Dispose();
        _index = null;
        var holder = _all.As("zorg-b");
        var signal = await holder.SignalAsync(TestPerson.New().Keys());
        signal["geldigTot"] = _all.Clock.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        (await holder.RegisterAsync(signal)).Expect(200);
        var (central, cancel) = (_all.Indexes[0].Services.GetRequiredService<IIndexStore>(), TestContext.Current.CancellationToken);
        _all.Clock.Advance(TimeSpan.FromHours(2));
        await central.SweepAsync(_all.Clock.GetUtcNow(), cancel);

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => _all.Gateway.Services.GetRequiredService<ExpiryLog>().RecordWaitingAsync(cancel));

        Assert.Empty(await central.ListEndedAsync(10, cancel));
    }

    [Fact]
    public async Task Partner_ThatSpeaksForOthers_IsNotBelieved()
    {
        var (person, other) = (TestPerson.New(), _all.As("zorg-b"));
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var signal = await other.SignalAsync(person.Keys());

        // As if the partner had put it there: under another organisation's number.
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => PostPastTheGatewayAsync(null, "/v1/overzichten", []));
        (await PostPastTheGatewayAsync(_gateway, "/v1/registraties", new JsonObject
        {
            ["signalen"] = new JsonArray(Registration(signal)),
        })).EnsureSuccessStatusCode();

        var answer = (await _all.As("corporatie-a").ResolveAsync(Asks.Triage(Oins.CareB), person.Keys())).Expect(200);
        Assert.False((bool)answer["bekend"]!);
        var (both, _) = await AskAsync(person);
        Assert.True((bool)both["bekend"]!);
        Assert.Contains(_all.LogLines, line => line.Level == LogLevel.Error && line.Text.Contains("answered for other organisations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partner_WithAnotherKey_IsNotTrusted()
    {
        _index!.Dispose();
        using var forged = TestCertificate.Create(Folder, "forged");
        _index = await IndexProcess.StartAsync(IndexArguments(forged));

        var (answer, _) = await AskAsync(TestPerson.New());

        Assert.Equal(["zorg"], answer["nietBeantwoordDoor"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public void Configuration_Wrong_ListsEveryFault()
    {
        var options = new ForwardingOptions
        {
            PartnerIndexes = new Dictionary<string, ServiceOptions>
            {
                ["zorg-a"] = new() { Addresses = ["http://127.0.0.1:1"], ServerKey = "kort", CertificateFile = "/nergens", CertificateKeyFile = "/nergens", SecretFile = "/ergens" },
                [Oins.CareA] = new() { Addresses = ["http://partner.example"], SecretFile = "/nergens" },
            },
        };

        var faults = new ForwardingOptionsValidator().Validate(null, options).Failures!.Where(fault => fault.Contains("PartnerIndexes", StringComparison.Ordinal));

        Assert.Equal(
            [
                "`Forwarding:PartnerIndexes:zorg-a:Addresses`: `http://127.0.0.1:1` must be https with mutual TLS",
                "`Forwarding:PartnerIndexes:zorg-a` has a shared secret and mutual TLS; it takes one of them",
                "`Forwarding:PartnerIndexes:zorg-a:ServerKey` must be the SHA-256 of the service's public key: 32 bytes in base64url",
                "`Forwarding:PartnerIndexes:zorg-a:CertificateFile`: the file does not exist: `/nergens`",
                $"`Forwarding:PartnerIndexes:{Oins.CareA}:Addresses`: `http://partner.example` must be https, or http on loopback",
                $"`Forwarding:PartnerIndexes:{Oins.CareA}:SecretFile`: the file with the service secret does not exist: `/nergens`",
                "`Forwarding:PartnerIndexes:zorg-a`: an organisation is named by its OIN of 20 digits",
            ],
            faults);
    }

    /// <summary>Below what Linux gives to outgoing connections, which would take it while the index is down.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(15_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody's.
            }
        }
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
            RemoteCertificateValidationCallback = (_, certificate, _, _) => PublicKeyPin.Of((X509Certificate2)certificate!) == _partner.Pin,
        };
        using var http = new HttpClient(handler);
        return await http.PostAsync(new Uri(_address + path), JsonContent.Create(body), TestContext.Current.CancellationToken);
    }

    private async Task<(Reply Answer, JsonObject Question)> AskAsync(TestPerson person)
    {
        var question = Asks.Triage();
        return ((await _all.As("corporatie-a").ResolveAsync(question, person.Keys())).Expect(200), question);
    }

    private async Task<IReadOnlyDictionary<string, string>> RecordAsync(JsonObject question) =>
        Assert.Single(await LogView.OfEmployeeAsync(_all, question)).Fields;

    private async Task StartIndexAsync() => _index = await IndexProcess.StartAsync(IndexArguments(_partner));

    private string[] IndexArguments(TestCertificate certificate) =>
    [
        $"--urls={_address}",
        $"--Storage:Folder={Path.Combine(Folder, "index")}",
        $"--ServiceAccess:GatewayKey={_gateway.Pin}",
        $"--ServiceAccess:CertificateFile={certificate.File}",
        $"--ServiceAccess:CertificateKeyFile={certificate.KeyFile}",
    ];

    private string[] GatewayArguments()
    {
        var prefix = $"--Forwarding:PartnerIndexes:{Oins.CareA}";
        return
        [
            $"{prefix}:Addresses:0={_address}",
            $"{prefix}:ServerKey={_partner.Pin}",
            $"{prefix}:CertificateFile={_gateway.File}",
            $"{prefix}:CertificateKeyFile={_gateway.KeyFile}",
            "--Forwarding:PartnerDeadline=00:01:00", // a busy machine is no partner that is gone
        ];
    }
}
