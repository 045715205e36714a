using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.Http;

/// <summary>Writes JSON answers.</summary>
public static class JsonAnswer
{
    /// <summary>Sets the status and writes the object.</summary>
    public static async Task WriteJsonAsync(this HttpContext context, int status, JsonNode body)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            body.WriteTo(json);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
