using System.Text.Json;

namespace Bekend.Connector.Gateway;

/// <summary>Turns an answer that says no into a failure: title, detail and reasons, never the body itself.</summary>
internal static class ProblemReader
{
    private const string MediaType = "application/problem+json";
    private const int MaxListed = 50;

    /// <summary>Reads <c>application/problem+json</c> (RFC 9457); anything else gives the status alone.</summary>
    public static async Task<Failure> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var failure = FromStatus(response, "The gateway");
        if (response.Content.Headers.ContentType?.MediaType != MediaType)
        {
            return failure;
        }

        try
        {
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return document.RootElement.ValueKind is JsonValueKind.Object ? Merge(failure, document.RootElement) : failure;
        }
        catch (JsonException)
        {
            return failure;
        }
    }

    /// <summary>What the status alone tells.</summary>
    /// <param name="response">A response whose status is no success.</param>
    /// <param name="who">Who answered, first word upper case.</param>
    public static Failure FromStatus(HttpResponseMessage response, string who)
    {
        var status = (int)response.StatusCode;
        var (exit, title) = status switch
        {
            401 => (ExitCode.NotAuthenticated, $"{who} does not accept the token"),
            403 => (ExitCode.RefusedByCovenant, $"{who} refuses this"),
            429 => (ExitCode.OverBudget, $"{who} says a quota is used up"),
            >= 500 => (ExitCode.Unavailable, $"{who} cannot answer now (HTTP {status})"),
            >= 400 => (ExitCode.WrongInput, $"{who} cannot use this request (HTTP {status})"),
            _ => (ExitCode.Unexpected, $"{who} answered with HTTP {status}, which the protocol does not know"),
        };
        return new Failure(exit, title)
        {
            IsTransient = status is 429 or 502 or 503 or 504,
            RetryAfter = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - response.Headers.Date : null,
        };
    }

    private static Failure Merge(Failure failure, JsonElement problem) => failure with
    {
        Title = Text(problem, "title") ?? failure.Title,
        Detail = Text(problem, "detail"),
        Article = Text(problem, "artikel"),
        Rule = Text(problem, "regel"),
        Missing = List(problem, "ontbreekt"),
        Faults = List(problem, "fouten"),
        Code = Text(problem, "code"),
        DecisionId = Text(problem, "beslissingId"),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? PlainText.Line(value.GetString())
            : null;

    private static string[] List(JsonElement problem, string name)
    {
        if (!problem.TryGetProperty(name, out var value))
        {
            return [];
        }

        var items = value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Take(MaxListed) : [value];
        return [.. items.Select(Item).OfType<string>()];
    }

    private static string? Item(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => PlainText.Line(item.GetString()),
        JsonValueKind.Object => (Text(item, "veld"), Text(item, "melding")) switch
        {
            ({ } field, { } message) => $"{field}: {message}",
            (null, { } message) => message,
            _ => null,
        },
        _ => null,
    };
}
