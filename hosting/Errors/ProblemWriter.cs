using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.Errors;

/// <summary>Writes a <see cref="Problem"/> as <c>application/problem+json</c>.</summary>
public static class ProblemWriter
{
    private const string TypeBase = "https://bekend.example/problemen/";

    /// <summary>Sets status, headers and body. Nothing may have been sent before.</summary>
    /// <exception cref="InvalidOperationException">The answer has already started.</exception>
    public static async Task WriteProblemAsync(this HttpContext context, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);

        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json";
        if (problem.RetryAfter is { } wait)
        {
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var body = Format(problem);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    internal static byte[] Format(Problem problem)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("type", TypeBase + problem.Slug);
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail);
        json.WriteString("code", problem.Code);
        foreach (var (name, value) in problem.Extensions)
        {
            WriteMember(json, name, value);
        }

        if (problem.Faults.Count > 0)
        {
            WriteFaults(json, problem.Faults);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case JsonNode node:
                json.WritePropertyName(name);
                node.WriteTo(json);
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray(name);
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteFaults(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray("fouten");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("veld", fault.Field);
            json.WriteString("melding", fault.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
