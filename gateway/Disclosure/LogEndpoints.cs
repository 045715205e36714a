using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Witnesses;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Bekend.Gateway.Disclosure;

/// <summary>What anyone may have of the log, without a login: its verifier key, its newest checkpoint, its tree and its entries.</summary>
/// <remarks>
/// <code>
/// /log/vkey
/// /log/checkpoint
/// /log/tile/0/x001/234            hashes; what never changes any more may be kept for ever
/// /log/tile/entries/000.p/4       entries, which hold nothing identifying
/// </code>
/// Source: C2SP tlog-tiles.
/// </remarks>
internal static class LogEndpoints
{
    private const string Prefix = "/log/";

    /// <summary>The key stays as long as the log does.</summary>
    private const string CacheKey = "public, max-age=3600";

    /// <summary>Short: whoever follows the log wants to see it grow.</summary>
    private const string CacheCheckpoint = "public, max-age=5";

    private const string CacheFull = "public, max-age=31536000, immutable";

    /// <summary>What a path says never changes, but a wider tile soon takes the place of this one.</summary>
    private const string CachePartial = "public, max-age=3600";

    /// <summary>Answers with full pieces that are remembered before anything is asked about the caller: they are for anyone, and never change.</summary>
    public static void UseLogTiles(this WebApplication app)
    {
        var tiles = app.Services.GetRequiredService<LogTiles>();
        app.Use((context, next) =>
            HttpMethods.IsGet(context.Request.Method)
            && context.Request.Path.StartsWithSegments("/log/tile", StringComparison.Ordinal)
            && !AsksForStored(context)
            && PathOf(context) is { } path
            && tiles.FindRemembered(path) is { } bytes
                ? WriteAsync(context, bytes, isFull: true)
                : next(context));
    }

    public static void MapLog(this WebApplication app)
    {
        // Opened now: a log that is damaged must stop the start, not the first question.
        app.Services.GetRequiredService<DisclosureLog>();
        app.MapGet("/log/vkey", WriteKey);
        app.MapGet("/log/checkpoint", WriteCheckpointAsync);
        app.MapGet("/log/tile/{**path}", WriteTileAsync);
    }

    private static IResult WriteKey(HttpContext context, LogKey key)
    {
        context.Response.Headers.CacheControl = CacheKey;
        return Results.Text(key.Signer.Verifier.Format() + "\n");
    }

    private static async Task WriteCheckpointAsync(HttpContext context, ILogStore store, Cosigner cosigner)
    {
        if ((await store.ReadHeadAsync(context.RequestAborted)).Checkpoint is not { } checkpoint)
        {
            await context.WriteProblemAsync(CommonProblems.NotFound);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(AsksForStored(context) ? await cosigner.PublishCosignedAsync(checkpoint) : cosigner.Publish(checkpoint));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        context.Response.Headers.CacheControl = CacheCheckpoint;
        await Results.Bytes(bytes, "text/plain; charset=utf-8", entityTag: tag).ExecuteAsync(context);
    }

    private static async Task WriteTileAsync(HttpContext context, LogTiles tiles)
    {
        if (PathOf(context) is not { } path || await tiles.ReadAsync(path, AsksForStored(context), context.RequestAborted) is not var (bytes, isFull))
        {
            await context.WriteProblemAsync(CommonProblems.NotFound);
            return;
        }

        await WriteAsync(context, bytes, isFull);
    }

    private static Task WriteAsync(HttpContext context, byte[] bytes, bool isFull)
    {
        context.Response.Headers.CacheControl = isFull ? CacheFull : CachePartial;
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Whoever checks the log asks for what is stored, past every memory on the way.</summary>
    private static bool AsksForStored(HttpContext context) => context.Request.GetTypedHeaders().CacheControl?.NoCache == true;

    /// <returns>The path below the log's prefix; null when it was spelled otherwise, with escapes, in another case or with a query.</returns>
    private static string? PathOf(HttpContext context)
    {
        // One piece has one address: caches would keep every other spelling apart.
        var path = context.Request.Path.Value!;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return path.StartsWith(Prefix, StringComparison.Ordinal) && target.EndsWith(path, StringComparison.Ordinal) ? path[Prefix.Length..] : null;
    }
}
