using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using static Bekend.Connector.Tests.Support.TestSubject;

namespace Bekend.Connector.Tests.Commands;

public sealed class AskCommandTests : AskTests
{
    [Fact]
    public async Task SendsOnlyBlindedPoints_ThenPseudonymsWithKinds()
    {
        await Workspace.RunAsync(Person, Workspace.Ask("--adult", "yes", "--weighed"));

        var opened = JsonNode.Parse(Workspace.Gateway.SeenAt("/v1/vragen")[0].Body)!;
        Assert.Equal(16, opened["elementen"]!.AsArray().Count);
        Assert.Equal("persoon", (string)opened["soort"]!);
        Assert.Equal("consulent", (string)opened["rol"]!);
        Assert.Equal("m-4711", (string)opened["medewerker"]!);
        Assert.True((bool)opened["meerderjarig"]!);
        Assert.True((bool)opened["weging"]!);
        var resolved = JsonNode.Parse(Workspace.Gateway.SeenAt("/v1/vragen")[1].Body)!["pseudoniemen"]!.AsArray();
        Assert.Equal(16, resolved.Count);
        Assert.All(resolved, item => Assert.Matches("^K[0-9]$", (string)item!["soort"]!));
        Assert.All(Workspace.Gateway.Seen, request =>
        {
            Assert.DoesNotContain(Bsn, request.Path + request.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("ijthoff", request.Path + request.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("19800131", request.Path + request.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task GivesTheTruePseudonym_ForTheKey()
    {
        // The BSN's pseudonym computed in a batch of its own, blinded otherwise.
        await Workspace.RunAsync(Person, Workspace.Ask());
        using var blinding = Blinding.Create(["bekend:1:K1:999990019"u8.ToArray()]);
        Assert.True(Workspace.Gateway.Key.TryEvaluate(blinding.Elements.Span, out var evaluation));
        Assert.True(blinding.TryUnblind(Workspace.Gateway.Key.PublicKey.Span, evaluation.Elements, evaluation.Proof, out var expected));

        var sent = JsonNode.Parse(Workspace.Gateway.SeenAt("/v1/vragen")[1].Body)!["pseudoniemen"]!.AsArray();

        var match = Assert.Single(sent, item => (string)item!["pseudoniem"]! == Connector.Gateway.Base64UrlText.EncodeAll(expected, 32)[0]);
        Assert.Equal("K1", (string)match!["soort"]!);
    }

    [Fact]
    public async Task Carries8Elements_ForAnAddress()
    {
        var run = await Workspace.RunAsync("""{"postcode":"1312 ab","huisnummer":12}""", Workspace.Ask("--address"));

        Assert.Equal(ExitCode.Done, run.Exit);
        var opened = JsonNode.Parse(Workspace.Gateway.SeenAt("/v1/vragen")[0].Body)!;
        Assert.Equal(8, opened["elementen"]!.AsArray().Count);
        Assert.Equal("adres", (string)opened["soort"]!);
    }

    [Fact]
    public async Task RefusesAKeyThatChanged_AndSendsNothing()
    {
        Assert.Equal(ExitCode.Done, (await Workspace.RunAsync(Person, Workspace.Ask())).Exit);
        using var old = Workspace.Gateway.Key;
        Workspace.Gateway.Key = EvaluationKey.Generate();
        var before = Workspace.Gateway.SeenAt("/v1/vragen").Count;

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Empty(run.Out);
        Assert.Equal(before, Workspace.Gateway.SeenAt("/v1/vragen").Count);
    }

    [Fact]
    public async Task RefusesAProofUnderAnotherKey_AndSendsNoPseudonym()
    {
        using var other = EvaluationKey.Generate();
        Workspace.Gateway.PublishedKey = other.PublicKey.ToArray();

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Single(Workspace.Gateway.SeenAt("/v1/vragen"));
    }

    [Fact]
    public async Task RefusesAnotherLog_OnceOneIsPinned()
    {
        await Workspace.RunAsync(Person, Workspace.Ask());
        using var other = new StubLog();
        Workspace.Gateway.Receipt = other.Receipt(StubGateway.DisclosureId);

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Single(Workspace.Gateway.SeenAt("/log/vkey"));
    }

    [Fact]
    public async Task WaitsForApproval_PollingEveryTwoSeconds()
    {
        Workspace.Gateway.WaitingPolls = 3;

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains($"bekend approve {StubGateway.QuestionId:D}", run.Error, StringComparison.Ordinal);
        Assert.Equal([2, 2, 2], Workspace.Time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task GivesUpWaiting_With9()
    {
        Workspace.Gateway.WaitingPolls = int.MaxValue;

        var run = await Workspace.RunAsync(Person, Workspace.Ask("--wait", "10s"));

        Assert.Equal(ExitCode.AwaitingApproval, run.Exit);
        Assert.Equal(5, Workspace.Time.Waits.Count);
    }

    [Theory]
    [InlineData("--case", "Z-999990019")]
    [InlineData("--note", "gaat over 999.990.019")]
    public async Task KeepsTheBsnIn(string option, string value)
    {
        var args = Workspace.Ask().Where((arg, i) => arg != "--case" && arg != "Z-2026-0012").Concat([option, value]);

        var run = await Workspace.RunAsync(Person, [.. args]);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(Workspace.Gateway.Seen);
        Assert.DoesNotContain(Bsn, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015-01-01", "yes", 2)]
    [InlineData("2015-01-01", "no", 0)]
    [InlineData("1980-01-01", "no", 2)]
    [InlineData("2008-03-03", "yes", 0)]
    [InlineData("2008-03-05", "yes", 2)]
    [InlineData("1980-00-00", "no", 0)]
    public async Task HoldsAdultAgainstTheBirthDate(string birthDate, string adult, int expected)
    {
        var subject = $$"""{"bsn":"{{Bsn}}","geboortedatum":"{{birthDate}}"}""";

        Assert.Equal((ExitCode)expected, (await Workspace.RunAsync(subject, Workspace.Ask("--adult", adult))).Exit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"bsn\":\"999990019\"} {}")]
    [InlineData("{\"bsn\":\"999990018\"}")]
    [InlineData("{\"bsn\":\"999990019\",\"bsn\":\"999990019\"}")]
    [InlineData("{\"BSN\":\"999990019\"}")]
    [InlineData("{\"bsn\":[\"999990019\"]}")]
    [InlineData("{\"geslachtsnaam\":\"Zijthoff\"}")]
    [InlineData("{}")]
    public async Task RefusesASubject_WithoutRepeatingIt(string subject)
    {
        var run = await Workspace.RunAsync(subject, Workspace.Ask());

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(Workspace.Gateway.Seen);
        Assert.DoesNotContain("99999", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zijthoff", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeedsAnEmployee()
    {
        var args = Workspace.Ask().Where(arg => arg is not ("--employee" or "m-4711"));

        Assert.Equal(ExitCode.WrongInput, (await Workspace.RunAsync(Person, [.. args])).Exit);
    }

    [Fact]
    public async Task EndsCleanly_WhenInterrupted()
    {
        using var stop = new CancellationTokenSource();
        Workspace.Gateway.Intercept = request =>
        {
            if (request.Path == "/v1/vragen")
            {
                stop.Cancel();
            }

            return null;
        };

        var run = await Workspace.RunUntilAsync(Person, Workspace.Ask(), stop.Token);

        Assert.Equal(ExitCode.Interrupted, run.Exit);
        Assert.Empty(run.Out);
    }
}
