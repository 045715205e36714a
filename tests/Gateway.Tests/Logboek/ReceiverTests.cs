using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>Who receives what, how they know the gateway, and what they cannot join.</summary>
public sealed class ReceiverTests : LogboekFixture
{
    [Fact]
    public async Task CallsASubjectTheSameHere_AndOtherwiseThere()
    {
        await using var own = await TestLogboek.StartAsync();
        await WithAsync([.. Logboek.Arguments(), .. own.Arguments(Oins.CorporationA)]);
        var keys = TestPerson.New().Keys();
        using var first = Traced(Asks.Triage(), keys);
        using var second = Traced(Asks.Triage(), keys);

        (await first.AskAsync()).Expect(200);
        var (there, here) = (Subjects(Logboek), Subjects(own));
        (await second.AskAsync()).Expect(200);

        Assert.Empty(there.Intersect(here));
        Assert.Empty(there.Concat(here).Intersect(first.Pseudonyms));

        // Asked about again it is called the same; what was made up beside it, is not.
        Assert.Equal(keys.Count, there.Intersect(Subjects(Logboek, skip: there.Count)).Count());
        Assert.Equal(keys.Count, here.Intersect(Subjects(own, skip: here.Count)).Count());
        Assert.NotEqual(there.Count, keys.Count);
        Assert.Equal(Logboek.Lines.Select(line => (string?)line["spanId"]), own.Lines.Select(line => (string?)line["spanId"]));
    }

    [Fact]
    public async Task CallsASubjectTheSame_AfterARestart()
    {
        await WithAsync();
        var keys = TestPerson.New().Keys();
        using var first = Traced(Asks.Triage(), keys);
        (await first.AskAsync()).Expect(200);
        var before = Subjects(Logboek);
        await WithAsync();
        using var second = Traced(Asks.Triage(), keys);

        (await second.AskAsync()).Expect(200);

        Assert.Equal(keys.Count, before.Intersect(Subjects(Logboek, skip: before.Count)).Count());
    }

    [Fact]
    public async Task TellsAnOrganisation_OfItsOwnQuestionsOnly()
    {
        await WithAsync(Logboek.Arguments(Oins.CorporationB));
        using var others = Traced(Asks.Triage());
        using var own = Traced(Asks.Triage(), client: "corporatie-b");

        (await others.AskAsync()).Expect(200);
        Assert.Empty(Logboek.Received);

        (await own.AskAsync()).Expect(200);
        Assert.Single(Logboek.Lines);
    }

    [Fact]
    public async Task ProvesWhoItIs_AndAsksWhoTheLogboekIs()
    {
        using var server = TestCertificate.Create(All.Folder, "logboek");
        using var gateway = TestCertificate.Create(All.Folder, "gateway");
        var token = Path.Combine(All.Folder, "token");
        await File.WriteAllTextAsync(token, "geheim-token-van-het-logboek\n", Cancel);
        All.Secrets.Add("geheim-token-van-het-logboek");
        await using var secured = await TestLogboek.StartAsync(server);
        string[] arguments =
        [
            .. secured.Arguments(),
            $"--Logboek:Operator:TokenFile={token}",
            $"--Logboek:Operator:CertificateFile={gateway.File}",
            $"--Logboek:Operator:CertificateKeyFile={gateway.KeyFile}",
        ];
        using var traced = Traced(Asks.Triage());

        // Nobody that this machine trusts vouches for the certificate, and the pin is another's.
        await WithAsync(arguments);
        (await traced.OpenAsync(null)).ExpectProblem(503, "GW2960");
        await WithAsync([.. arguments, $"--Logboek:Operator:ServerKey={gateway.Pin}"]);
        (await traced.OpenAsync(null)).ExpectProblem(503, "GW2960");
        Assert.Empty(secured.Received);

        await WithAsync([.. arguments, $"--Logboek:Operator:ServerKey={server.Pin}"]);
        (await traced.AskAsync()).Expect(200);

        Assert.Equal(2, secured.Received.Count);
        Assert.All(secured.Received, request => Assert.Equal("Bearer geheim-token-van-het-logboek", request.Authorization));
        Assert.NotNull(secured.ClientCertificate);
    }

    [Fact]
    public async Task DoesNotStart_WithAReceiverThatIsNone()
    {
        await All.StopGatewayAsync();
        var empty = Path.Combine(All.Folder, "leeg");
        await File.WriteAllTextAsync(empty, "twee woorden", Cancel);

        var faults = (await Assert.ThrowsAsync<StartupFaultsException>(() => All.StartGatewayAsync(
            null,
            "--Logboek:Operator:Endpoint=http://logboek.example",
            $"--Logboek:Operator:TokenFile={empty}",
            "--Logboek:Operator:ServerKey=kort",
            "--Logboek:Operator:CertificateFile=/nergens",
            "--Logboek:Organisations:gemeente:Endpoint=https://naam:woord@logboek.example",
            "--Logboek:Processors:gemeente=zaaksysteem",
            "--Logboek:Register=https://register.example",
            "--Logboek:RefusalActivity=beoordelen",
            "--Logboek:Timeout=00:00:00"))).Faults;

        await All.StartGatewayAsync();
        string[] expected =
        [
            "`Logboek:Operator:Endpoint` must be", "`Logboek:Operator:TokenFile`", "`Logboek:Operator:ServerKey`", "need https", "`Logboek:Operator:CertificateFile`",
            "`Logboek:Organisations:gemeente:Endpoint`", "`Logboek:Organisations:gemeente`: an organisation", "`Logboek:Processors:gemeente`: an organisation",
            "`Logboek:Processors:gemeente` must be", "`Logboek:Register`", "`Logboek:RefusalActivity`", "Timeout",
        ];
        Assert.All(expected, text => Assert.Contains(faults, fault => fault.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(faults, fault => fault.Contains("woord", StringComparison.Ordinal));
    }

    private static List<string> Subjects(TestLogboek logboek, int skip = 0) =>
    [
        .. logboek.Spans.Select(TestLogboek.Attributes)
            .Select(attributes => attributes.GetValueOrDefault("dpl.core.data_subject_id"))
            .OfType<string>()
            .Skip(skip),
    ];
}
