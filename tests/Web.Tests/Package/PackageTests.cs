using System.IO.Compression;
using System.Text.Json;

namespace Bekend.Web.Tests.Package;

[Collection(WebCollection.Name)]
public sealed class PackageTests
{
    /// <summary>Bytes of the library, compressed; a whole page may weigh 150 KB.</summary>
    private const int MaximumWeight = 30_000;

    [Fact]
    public Task Passes_TypeCheck() => WebFolder.RunAsync("npm", ["run", "check"], TestContext.Current.CancellationToken);

    [Fact]
    public async Task Passes_OwnTests()
    {
        var output = await WebFolder.RunAsync("npm", ["test"], TestContext.Current.CancellationToken);

        Assert.Matches(@"(?m)^\W*pass [1-9]\d{1,}\s*$", output);
        Assert.Matches(@"(?m)^\W*(skipped|todo) 0\s*$", output);
    }

    [Fact]
    public async Task Builds_LightLibrary()
    {
        await WebFolder.RunAsync("npm", ["run", "library"], TestContext.Current.CancellationToken);

        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(
                await File.ReadAllBytesAsync(WebFolder.PathOf("Web/bin/library/bekend.js"), TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
        }

        Assert.InRange(compressed.Length, 10_000, MaximumWeight);
    }

    [Fact]
    public void Pins_ExactVersions()
    {
        var package = Read("Web/package.json");

        Assert.All(
            package.GetProperty("dependencies").EnumerateObject().Concat(package.GetProperty("devDependencies").EnumerateObject()),
            dependency => Assert.Matches(@"^\d+\.\d+\.\d+$", dependency.Value.GetString()));
    }

    [Fact]
    public void Locks_HashesAndNoRegistry() =>
        Assert.All(
            Read("Web/package-lock.json").GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0),
            package =>
            {
                Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
                Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal);
            });

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(WebFolder.PathOf(path))).RootElement;
}
