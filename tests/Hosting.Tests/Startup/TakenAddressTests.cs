using Bekend.Hosting.Startup;

namespace Bekend.Hosting.Tests.Startup;

/// <summary>An address that somebody else listens on is a fault of configuration, told in one sentence.</summary>
public sealed class TakenAddressTests
{
    [Fact]
    public async Task Start_AddressInUse_IsOneFault()
    {
        var token = TestContext.Current.CancellationToken;
        await using var first = Build("http://127.0.0.1:0");
        await first.StartAsync(token);
        await using var second = Build(first.Urls.First());

        var refused = await Assert.ThrowsAsync<IOException>(() => second.StartAsync(token));

        var fault = Assert.Single(StartupFaults.Of(refused)!);
        Assert.Contains(first.Urls.First(), fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherIOException_IsNoFault() => Assert.Null(StartupFaults.Of(new IOException("disk")));

    private static WebApplication Build(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        return builder.Build();
    }
}
