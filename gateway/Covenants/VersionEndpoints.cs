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
        HttpContext context, CovenantPublisher publisher, CovenantRefresh refresh, CovenantCatalogue covenants)
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
                await AnswerAsync(context, covenants, published);
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

    private static Task AnswerAsync(HttpContext context, CovenantCatalogue covenants, PublishResult.Published published)
    {
        var (id, number) = (published.Version.Covenant, published.Version.Version);
        if (covenants.Versions.FindVersion(id, number) is not { } version)
        {
            throw new StoreUnavailableException("The version was published and could not be taken into use.");
        }

        context.Response.Headers.Location = $"/v1/convenanten/{id}/versies/{Uri.EscapeDataString(number)}";
        return context.WriteJsonAsync(published.IsNew ? 201 : 200, VersionJson.Summary(version, IsInForce(covenants, version)));
    }

    private static Task ListAsync(HttpContext context, string id, CovenantCatalogue covenants) =>
        covenants.Find(id) is not null
            ? context.WriteJsonAsync(200, new JsonArray([.. covenants.Versions.VersionsOf(id).Select(version =>
                (JsonNode)VersionJson.Summary(version, IsInForce(covenants, version)))]))
            : context.WriteProblemAsync(GatewayProblems.UnknownCovenant);

    private static Task ShowAsync(HttpContext context, string id, string version, CovenantCatalogue covenants) =>
        covenants.Versions.FindVersion(id, version) is { } found
            ? context.WriteJsonAsync(200, VersionJson.Full(found, IsInForce(covenants, found)))
            : context.WriteProblemAsync(covenants.Find(id) is null ? GatewayProblems.UnknownCovenant : CommonProblems.NotFound);

    private static bool IsInForce(CovenantCatalogue covenants, ServedVersion version) =>
        covenants.Find(version.Published.Covenant) is { } current && current.Version == version.Published.Version;

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
