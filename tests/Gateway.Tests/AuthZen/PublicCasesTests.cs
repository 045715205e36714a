using System.Diagnostics;
using Bekend.Gateway.AuthZen;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>The interoperability cases of the AuthZEN working group, by their own runner, over real HTTP.</summary>
public sealed class PublicCasesTests
{
    [Fact]
    public async Task Passes_EveryPublicCase()
    {
        await using var all = await Installation.StartAsync(services =>
            services.AddSingleton<IDecisionPoint>(new FixtureDecisionPoint(new())));
        var start = new ProcessStartInfo("node", [PublicFixtures.Runner, all.Address.ToString(), "todo", "gateway", "search", "idp"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AUTHZEN_PDP_API_KEY"] = "Bearer " + await all.As("gemeente").TokenAsync();

        using var runner = Process.Start(start)!;
        var output = await runner.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await runner.WaitForExitAsync(TestContext.Current.CancellationToken);

        TestContext.Current.SendDiagnosticMessage(output);
        Assert.True(runner.ExitCode == 0, output);
        Assert.EndsWith("312 passed, 0 failed", output.TrimEnd(), StringComparison.Ordinal);
    }
}
