using System.IO.Compression;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages;

/// <summary>What pages load: small, kept by the browser, and there wherever the gateway is started from.</summary>
public sealed partial class AssetTests(SharedInstallation shared)
{
    [Fact]
    public async Task Style_IsKeptForGood_UnderItsVersion()
    {
        var reply = (await GetAsync(await StyleAsync())).Expect(200);

        Assert.Equal("text/css", reply.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", reply.Headers.GetValues("Cache-Control").Single());
        Assert.Contains(".utrecht-button", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/bekend.css")]
    [InlineData("/css/bekend.css?v=0123456789ab")]
    public async Task Style_IsAskedForAgain_WithoutItsVersion(string path)
    {
        var first = (await GetAsync(path)).Expect(200);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = (await shared.Running.SendAsync(again)).Expect(304);

        Assert.Equal("no-cache", first.Headers.GetValues("Cache-Control").Single());
        Assert.Empty(second.Body);
    }

    [Fact]
    public async Task Style_ComesCompressed_WhenThatIsAccepted()
    {
        var path = await StyleAsync();
        var plain = (await GetAsync(path)).Body;

        foreach (var (encoding, unpack) in new (string, Func<Stream, Stream>)[]
        {
            ("br", packed => new BrotliStream(packed, CompressionMode.Decompress)),
            ("gzip", packed => new GZipStream(packed, CompressionMode.Decompress)),
        })
        {
            var reply = (await GetAsync(path, encoding)).Expect(200);
            await using var unpacked = unpack(new MemoryStream(reply.Body));
            using var result = new MemoryStream();
            await unpacked.CopyToAsync(result, TestContext.Current.CancellationToken);
            Assert.Equal(plain, result.ToArray());
            Assert.Equal("Accept-Encoding", reply.Headers.Vary.Single());
            Assert.True(reply.Body.Length < plain.Length / 4);
        }

        Assert.Equal(plain, (await GetAsync(path, "br;q=0")).Body);
    }

    [Fact]
    public async Task Fonts_AreThere_ThatTheStyleNames()
    {
        var css = (await GetAsync("/css/bekend.css")).Text;

        var fonts = Font().Matches(css).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(fonts);
        foreach (var font in fonts)
        {
            var reply = (await GetAsync(font)).Expect(200);
            Assert.Equal("font/woff2", reply.ContentType);
            Assert.Equal("wOF2"u8, reply.Body.AsSpan(0, 4));
            Assert.Contains("immutable", reply.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/css/../Program.cs")]
    [InlineData("/css/bekend.css.br")]
    [InlineData("/built")]
    [InlineData("/js/")]
    public async Task NothingElse_IsServed(string path) => Assert.Equal(404, (await GetAsync(path)).Status);

    [Fact]
    public async Task Pages_AreNeverCompressed()
    {
        // Their length would tell what stands beside a visitor's input.
        var reply = await GetAsync("/bestaat-niet", "gzip, br");

        Assert.StartsWith("<!doctype html>", reply.Text.TrimStart(), StringComparison.Ordinal);
        Assert.Equal("no-store", reply.Headers.GetValues("Cache-Control").Single());
    }

    private async Task<string> StyleAsync() =>
        Style().Match((await GetAsync("/bestaat-niet")).Text).Groups[1].Value;

    private async Task<Reply> GetAsync(string path, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,*/*");
        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        return await shared.Running.SendAsync(request);
    }

    [GeneratedRegex("href=\"(/css/bekend\\.css\\?v=[0-9a-f]{12})\"")]
    private static partial Regex Style();

    [GeneratedRegex("/fonts/[^\")]+")]
    private static partial Regex Font();
}
