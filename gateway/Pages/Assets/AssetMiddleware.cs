using Microsoft.Net.Http.Headers;

namespace Bekend.Gateway.Pages.Assets;

/// <summary>Serves the assets: open to anyone, compressed beforehand, kept for a year under the address that names their version.</summary>
/// <remarks>
/// Before it is asked who calls: the page that says that the store is gone needs its style too, and sessions are in that store.
/// Only assets are compressed: a page that shows input beside a secret would leak the secret by its length.
/// </remarks>
internal static class AssetMiddleware
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    public static void UseAssets(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<AssetCatalogue>().All.ToDictionary(asset => asset.Path, StringComparer.Ordinal);
        app.Use((context, next) =>
            (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && assets.TryGetValue(context.Request.Path.Value ?? string.Empty, out var asset)
                ? SendAsync(context, asset)
                : next(context));
    }

    private static async Task SendAsync(HttpContext context, Asset asset)
    {
        var (encoding, content) = Choose(context.Request, asset);
        var tag = new EntityTagHeaderValue($"\"{asset.Version}{encoding}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.CacheControl = IsVersioned(context.Request, asset) ? ForGood : AskAgain;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = content.Length;
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static (string? Encoding, byte[] Content) Choose(HttpRequest request, Asset asset) =>
        asset.Brotli is { } brotli && Accepts(request, "br") ? ("br", brotli)
        : asset.Gzip is { } gzip && Accepts(request, "gzip") ? ("gzip", gzip)
        : (null, asset.Plain);

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(value => value.Value == encoding && value.Quality is not 0);

    /// <summary>Fonts carry their version in their name, everything else in its query.</summary>
    private static bool IsVersioned(HttpRequest request, Asset asset) =>
        asset.Path.StartsWith("/fonts/", StringComparison.Ordinal) || request.Query["v"] == asset.Version;
}
