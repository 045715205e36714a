using System.Text.Json;
using Bekend.Hosting.Errors;

namespace Bekend.Indexing.Signals;

/// <summary><c>POST /v1/registraties</c>: stores a batch of signals, all or none, before it answers.</summary>
internal static class RegistrationEndpoint
{
    public static async Task HandleAsync(HttpContext context, Registering registering)
    {
        var (request, problem) = await RegistrationRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (await registering.RegisterAsync(request.Signals, context.RequestAborted) is not { } results)
        {
            await context.WriteProblemAsync(IndexProblems.WrongKeyVersion);
            return;
        }

        context.Response.ContentType = "application/json";
        Write(context.Response, results);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Write(HttpResponse response, IReadOnlyList<RegistrationResult> results)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("uitkomsten");
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Id);
            json.WriteString("status", Format(result.Status));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Format(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Added => "toegevoegd",
        RegistrationStatus.Changed => "gewijzigd",
        RegistrationStatus.Unchanged => "ongewijzigd",
        _ => throw new InvalidOperationException("An unknown registration status."),
    };
}
