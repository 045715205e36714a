using System.Buffers.Text;
using System.Text.Json.Nodes;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.KeyHolding.Shares;

/// <summary><c>POST /v1/sleuteldelen</c> and the four rounds below it. The gateway carries; what it carries is sealed or public.</summary>
internal static class KeyMakingEndpoints
{
    /// <summary>The public side of a key that was made; a problem when it was not.</summary>
    public static async Task ShowAsync(HttpContext context, KeyShares shares)
    {
        var (request, problem) = await KeyMakingRequest.ReadNameAsync(context.Request);
        if (request is not null)
        {
            await WriteKeyAsync(context, request, shares);
            return;
        }

        await context.WriteProblemAsync(problem!);
    }

    /// <summary>Round 1.</summary>
    public static async Task CommitAsync(HttpContext context, KeyMaking making, Members members)
    {
        var (request, problem) = await KeyMakingRequest.ReadNameAsync(context.Request);
        var step = request is null ? CeremonyStep.Refused(problem!) : await making.CommitAsync(request.Key, context.RequestAborted);
        await WriteAsync(context, step, record => new()
        {
            ["houder"] = members.Self,
            ["toezegging"] = Base64Url.EncodeToString(members.CeremonyOf(record.Name).HashCommitments(members.Self, record.Commitments)),
        });
    }

    /// <summary>Round 2.</summary>
    public static async Task RevealAsync(HttpContext context, KeyMaking making, Members members)
    {
        var (request, problem) = await KeyMakingRequest.ReadHashesAsync(context.Request, members.Shape);
        var step = request is null ? CeremonyStep.Refused(problem!) : await making.RevealAsync(request.Key, request.Hashes, context.RequestAborted);
        await WriteAsync(context, step, record => new()
        {
            ["houder"] = members.Self,
            ["verplichtingen"] = Blocks(record.Commitments, GroupElement.Size),
            ["brieven"] = Blocks(step.Letters, KeyCeremony.ShareLetterSize),
        });
    }

    /// <summary>Round 3.</summary>
    public static async Task TakeAsync(HttpContext context, KeyMaking making, Members members)
    {
        var (request, problem) = await KeyMakingRequest.ReadSharesAsync(context.Request, members.Shape);
        var step = request is null
            ? CeremonyStep.Refused(problem!)
            : await making.TakeAsync(request.Key, request.Commitments, request.Letters, context.RequestAborted);
        await WriteAsync(context, step, _ => new()
        {
            ["houder"] = members.Self,
            ["brieven"] = Blocks(step.Letters, KeyCeremony.ConfirmationLetterSize),
        });
    }

    /// <summary>Round 4.</summary>
    public static async Task ConfirmAsync(HttpContext context, KeyMaking making, KeyShares shares, Members members)
    {
        var (request, problem) = await KeyMakingRequest.ReadConfirmationsAsync(context.Request, members.Shape);
        problem ??= (await making.ConfirmAsync(request!.Key, request.Letters, context.RequestAborted)).Problem;
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        await WriteKeyAsync(context, request!, shares);
    }

    private static async Task WriteKeyAsync(HttpContext context, KeyMakingRequest request, KeyShares shares)
    {
        if (await shares.FindAsync(request.Key, context.RequestAborted) is not { } share)
        {
            await context.WriteProblemAsync(KeyHolderProblems.NoSuchKey);
            return;
        }

        await context.WriteJsonAsync(200, new JsonObject
        {
            ["versie"] = request.Key.Version,
            ["publiekeSleutel"] = Base64Url.EncodeToString(share.Public.Key.Span),
            ["vanaf"] = share.ConfirmedAt.UtcDateTime,
            ["nodig"] = share.Public.Shape.Needed,
            ["houders"] = Blocks(share.Public.Shares.ToArray(), GroupElement.Size),
        });
    }

    private static Task WriteAsync(HttpContext context, CeremonyStep step, Func<KeyShareRecord, JsonObject> format) =>
        step.Record is { } record ? context.WriteJsonAsync(200, format(record)) : context.WriteProblemAsync(step.Problem!);

    private static JsonArray Blocks(byte[] blocks, int size) =>
        new([.. blocks.Chunk(size).Select(block => (JsonNode)Base64Url.EncodeToString(block))]);
}
