using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Errors;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Covenants;

/// <summary><c>POST /v1/convenanten</c> publishes a version; <c>GET …/{id}/versies</c> and one of them show what was published.</summary>
internal static class VersionEndpoints
{
    /// <summary>As much as the reader of covenants takes.</summary>
    private const int MaxFile = 1024 * 1024;

    /// <summary>A hundred signatures, and room.</summary>
    private const int MaxNote = 32 * 1024;

    /// <summary>Both in base64, and what is around them.</summary>
    private const int MaxBody = ((MaxFile + MaxNote) * 4 / 3) + 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void MapCovenantVersions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/convenanten", PublishAsync).RequireAuthorization(Identity.Policies.Beheerder);
        var group = app.MapGroup("/v1/convenanten/{id}/versies").RequireAuthorization();
        group.MapGet(string.Empty, ListAsync);
        group.MapGet("/{version}", ShowAsync);
    }

    private static async Task PublishAsync(
        HttpContext context, CovenantPublisher publisher, CovenantRefresh refresh, CovenantCatalogue covenants, TimeProvider clock)
    {
        var (file, problem) = await JsonBody.ReadAsync(context.Request, MaxBody, ReadFile);
        if (file is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        switch (await publisher.PublishAsync("bestand", file.Text, file.Note, context.RequestAborted))
        {
            case PublishResult.Published published:
                await refresh.RefreshAsync(CancellationToken.None);
                await AnswerAsync(context, covenants.Versions, published, clock.GetUtcNow());
                break;
            case PublishResult.NotAccepted refused:
                await context.WriteProblemAsync(CommonProblems.Invalid(CovenantFaults.OfRequest(refused.Verdict)));
                break;
            case PublishResult.Taken:
                await context.WriteProblemAsync(GatewayProblems.VersionTaken);
                break;
            case PublishResult.TooLow low:
                await context.WriteProblemAsync(GatewayProblems.VersionTooLow.With("hoogste", low.Latest));
                break;
        }
    }

    private static Task AnswerAsync(HttpContext context, CovenantSet versions, PublishResult.Published published, DateTimeOffset now)
    {
        var (id, number) = (published.Version.Covenant, published.Version.Version);
        if (versions.FindVersion(id, number) is not { } version)
        {
            throw new StoreUnavailableException("The version was published and could not be taken into use.");
        }

        context.Response.Headers.Location = $"/v1/convenanten/{id}/versies/{Uri.EscapeDataString(number)}";
        return context.WriteJsonAsync(published.IsNew ? 201 : 200, VersionJson.Summary(version, IsInForce(versions, version, now)));
    }

    private static Task ListAsync(HttpContext context, string id, CovenantCatalogue covenants, TimeProvider clock)
    {
        var (versions, now) = (covenants.Versions, clock.GetUtcNow());
        var found = versions.VersionsOf(id).Select(version => (JsonNode)VersionJson.Summary(version, IsInForce(versions, version, now))).ToArray();
        return found.Length > 0 ? context.WriteJsonAsync(200, new JsonArray(found)) : context.WriteProblemAsync(GatewayProblems.UnknownCovenant);
    }

    private static Task ShowAsync(HttpContext context, string id, string version, CovenantCatalogue covenants, TimeProvider clock)
    {
        var (versions, now) = (covenants.Versions, clock.GetUtcNow());
        return versions.FindVersion(id, version) is { } found
            ? context.WriteJsonAsync(200, VersionJson.Full(found, IsInForce(versions, found, now)))
            : context.WriteProblemAsync(versions.Find(id, now) is null ? GatewayProblems.UnknownCovenant : CommonProblems.NotFound);
    }

    private static bool IsInForce(CovenantSet versions, ServedVersion version, DateTimeOffset now) =>
        version.Covenant.IsValidAt(now) && versions.Find(version.Published.Covenant, now)!.Version == version.Published.Version;

    private static SignedFile ReadFile(JsonBody body) =>
        new(Decode(body, "bestand", body.Bytes("bestand", MaxFile)), Decode(body, "ondertekening", body.Bytes("ondertekening", MaxNote)));

    private static string Decode(JsonBody body, string name, byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            body.Fail(name, "Dit is geen UTF-8.");
            return string.Empty;
        }
    }

    private sealed record SignedFile(string Text, string Note);
}
