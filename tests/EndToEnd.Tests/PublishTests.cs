using System.Text.Json;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>A new version of a covenant, from a changed file to another decision, while everything runs.</summary>
public sealed class PublishTests
{
    private const string Covenant = "overlast-voorbeeldstad";

    [Fact]
    public async Task NewVersion_SignedByTwo_DecidesAtOnce_AndAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("bekend-publish-").FullName;
        var cli = new Cli(Path.Combine(folder, "cli"));
        var draft = Path.Combine(folder, "draft.yaml");
        await using (var demo = await DemoProcess.StartAsync(folder))
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder, "gateway", "covenants", Covenant + ".yaml"), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                draft,
                text.Replace("versie: 1.0.0", "versie: 1.1.0", StringComparison.Ordinal).Replace("      corporatie-a: \"00000099000000001000\"\n", string.Empty, StringComparison.Ordinal),
                TestContext.Current.CancellationToken);
            Assert.Equal(ExitCode.Done, await AskAsync(cli, demo));

            await RunAsync(cli, "covenant", "sign", draft, "--key", Path.Combine(folder, "signers", "fg.key"));
            var alone = await cli.RunAsync(string.Empty, "covenant", "publish", draft, "--client", demo.Client("beheer"));
            Assert.Equal(ExitCode.WrongInput, alone.Code);
            Assert.Contains("2 verschillende personen", alone.Error, StringComparison.Ordinal);
            Assert.Equal(ExitCode.Done, await AskAsync(cli, demo));

            await RunAsync(cli, "covenant", "sign", draft, "--key", Path.Combine(folder, "signers", "bestuur.key"));
            var published = await RunAsync(cli, "covenant", "publish", draft, "--client", demo.Client("beheer"), "--json");
            Assert.True(JsonDocument.Parse(published.Output).RootElement.GetProperty("inForce").GetBoolean());
            Assert.Equal(ExitCode.RefusedByCovenant, await AskAsync(cli, demo));
            Assert.Equal(0, await demo.StopAsync());
        }

        await using (var demo = await DemoProcess.StartAsync(folder))
        {
            Assert.Equal(ExitCode.RefusedByCovenant, await AskAsync(cli, demo));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<ExitCode> AskAsync(Cli cli, DemoProcess demo) =>
        (await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = "999970008" })).Code;

    private static async Task<CliResult> RunAsync(Cli cli, params string[] arguments)
    {
        var run = await cli.RunAsync(string.Empty, arguments);
        Assert.True(run.Code == ExitCode.Done, run.Error);
        return run;
    }
}
