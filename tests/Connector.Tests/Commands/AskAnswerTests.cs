using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Entries;
using static Bekend.Connector.Tests.Support.TestSubject;

namespace Bekend.Connector.Tests.Commands;

public sealed class AskAnswerTests : AskTests
{
    [Fact]
    public async Task SaysNotKnown_WithZero()
    {
        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("not known" + Environment.NewLine, run.Out, StringComparison.Ordinal);
        Assert.Contains("Bel het meldpunt.", run.Out, StringComparison.Ordinal);
        Assert.Contains(StubGateway.QuestionId.ToString("D"), run.Out, StringComparison.Ordinal);
        Assert.Contains(StubGateway.DisclosureId.ToString("D"), run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task PrintsKnownAsJson()
    {
        Workspace.Gateway.Answer = new JsonObject
        {
            ["bekend"] = true,
            ["sterkte"] = "waarschijnlijk",
            ["bij"] = new JsonArray("zorg"),
            ["contactpunten"] = new JsonArray(new JsonObject { ["organisatie"] = "zorg-a", ["naam"] = "Team A", ["telefoon"] = "010", ["email"] = "a@b.nl", ["kantooruren"] = "maandag 08:30–17:00", ["nu"] = "dienst" }),
        };

        var run = await Workspace.RunAsync(Person, Workspace.Ask("--json"));

        var answer = JsonNode.Parse(run.Out)!;
        Assert.True((bool)answer["known"]!);
        Assert.Equal("probable", (string)answer["strength"]!);
        Assert.Equal("zorg", (string)answer["categories"]![0]!);
        Assert.Equal("Team A", (string)answer["contacts"]![0]!["name"]!);
        Assert.Equal("maandag 08:30–17:00", (string)answer["contacts"]![0]!["hours"]!);
        Assert.Equal("duty", (string)answer["contacts"]![0]!["now"]!);
        Assert.StartsWith("c2sp.org/tlog-proof@v1", (string)answer["receipt"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ExitCode.NotAllAnswered, "not known to those who answered")]
    [InlineData(true, ExitCode.Done, "known")]
    public async Task TellsWhoDidNotAnswer(bool known, object exit, string outcome)
    {
        Workspace.Gateway.Answer = new JsonObject
        {
            ["bekend"] = known,
            ["sterkte"] = known ? "sterk" : null,
            ["bij"] = new JsonArray(),
            ["contactpunten"] = new JsonArray(),
            ["nietBeantwoordDoor"] = new JsonArray("zorg"),
        };

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal((ExitCode)exit, run.Exit);
        Assert.StartsWith(outcome + Environment.NewLine, run.Out, StringComparison.Ordinal);
        Assert.Contains("zorg did not answer (niet beantwoord)", run.Out, StringComparison.Ordinal);
        Assert.Equal(known, !run.Out.Contains("no \"not known\"", StringComparison.Ordinal));
        var json = JsonNode.Parse((await Workspace.RunAsync(Person, Workspace.Ask("--json"))).Out)!;
        Assert.Equal("zorg", (string)json["notAnsweredBy"]![0]!);
    }

    [Theory]
    [InlineData("dienst", "call        Team A, 010 (on duty), zorg-a, office hours maandag 08:30–17:00")]
    [InlineData("gesloten", "call        Team A, 010 (closed now), zorg-a, office hours maandag 08:30–17:00")]
    [InlineData("kantoor", "call        Team A, 010, zorg-a, office hours maandag 08:30–17:00")]
    public async Task SaysWhatTheNumberIsNow(string now, string line)
    {
        Workspace.Gateway.Answer = new JsonObject
        {
            ["bekend"] = true,
            ["sterkte"] = "sterk",
            ["contactpunten"] = new JsonArray(new JsonObject { ["organisatie"] = "zorg-a", ["naam"] = "Team A", ["telefoon"] = "010", ["kantooruren"] = "maandag 08:30–17:00", ["nu"] = now }),
        };

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Contains(line, run.Out.Split(Environment.NewLine).Select(text => text.Trim()));
    }

    [Fact]
    public async Task ShowsNoAnswer_WithoutAValidReceipt()
    {
        Workspace.Gateway.Receipt = Workspace.Gateway.Log.Receipt(StubGateway.DisclosureId).Replace("index 0", "index 1", StringComparison.Ordinal);

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("receipt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsNoAnswer_WithTheReceiptOfAnotherDisclosure()
    {
        Workspace.Gateway.Receipt = Workspace.Gateway.Log.Receipt(Guid.CreateVersion7());
        Assert.Equal(ExitCode.NotVerified, (await Workspace.RunAsync(Person, Workspace.Ask())).Exit);

        Workspace.Gateway.Receipt = Workspace.Gateway.Log.Receipt(StubGateway.DisclosureId, EntryType.Reading);
        Assert.Equal(ExitCode.NotVerified, (await Workspace.RunAsync(Person, Workspace.Ask())).Exit);
    }

    [Theory]
    [InlineData("""{"bekend":true,"sterkte":null}""")]
    [InlineData("""{"bekend":false,"sterkte":"sterk"}""")]
    [InlineData("""{"bekend":true,"sterkte":"zeker"}""")]
    [InlineData("""{"bekend":false,"sterkte":null,"bij":["zorg"]}""")]
    [InlineData("""{"sterkte":null}""")]
    public async Task ShowsNoAnswer_ThatContradictsItself(string answer)
    {
        Workspace.Gateway.Answer = JsonNode.Parse(answer)!.AsObject();

        var run = await Workspace.RunAsync(Person, Workspace.Ask());

        Assert.Equal(ExitCode.Unexpected, run.Exit);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task SavesTheReceipt_ForItsOwnerOnly_AndOnce()
    {
        var path = Path.Combine(Workspace.Folder, "receipt.txt");

        var run = await Workspace.RunAsync(Person, Workspace.Ask("--receipt", path));
        var again = await Workspace.RunAsync(Person, Workspace.Ask("--receipt", path));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(ExitCode.WrongInput, again.Exit);
        Assert.Equal(ExitCode.Done, (await Workspace.RunAsync("receipt", "verify", path, "--client", Workspace.Profile)).Exit);
    }
}
