namespace Bekend.Web.Tests;

/// <summary>The packages of <c>gateway/Web</c> as the lock file says, and its programs bundled for Node.</summary>
public sealed class WebPackage : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        if (!IsInstalled())
        {
            await WebFolder.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cancellationToken);
        }

        await WebFolder.RunAsync("npm", ["run", "bundle-tests"], cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // npm writes the hidden lock file last, so that a broken installation has none.
    private static bool IsInstalled() =>
        File.GetLastWriteTimeUtc(WebFolder.PathOf("Web/node_modules/.package-lock.json"))
        >= File.GetLastWriteTimeUtc(WebFolder.PathOf("Web/package-lock.json"));
}
