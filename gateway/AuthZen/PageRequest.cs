using System.Text.Json;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.AuthZen;

/// <summary>Which part of the results is asked for (<c>page</c>).</summary>
/// <param name="Limit">Most results in the answer: 1 to 1000.</param>
/// <param name="Token">The previous answer's <c>next_token</c>; null or empty for the first page.</param>
/// <remarks>Source: AuthZEN Authorization API 1.0, §8.2.</remarks>
internal sealed record PageRequest(int Limit, string? Token)
{
    /// <summary>Most results in one answer, and the default.</summary>
    public const int MaxLimit = 1000;

    /// <summary>Reads the page of a search; notes every fault.</summary>
    public static PageRequest Read(JsonElement request, ICollection<Fault> faults)
    {
        if (!request.TryGetProperty("page", out var page))
        {
            return new(MaxLimit, null);
        }

        if (page.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new("page", "Dit veld moet een object zijn."));
            return new(MaxLimit, null);
        }

        return new(ReadLimit(page, faults), ReadToken(page, faults));
    }

    private static int ReadLimit(JsonElement page, ICollection<Fault> faults)
    {
        if (!page.TryGetProperty("limit", out var limit))
        {
            return MaxLimit;
        }

        if (limit.ValueKind == JsonValueKind.Number && limit.TryGetInt32(out var number) && number >= 1)
        {
            return Math.Min(number, MaxLimit);
        }

        faults.Add(new("page.limit", "Dit veld moet een geheel getal van 1 of meer zijn."));
        return MaxLimit;
    }

    private static string? ReadToken(JsonElement page, ICollection<Fault> faults)
    {
        if (!page.TryGetProperty("token", out var token))
        {
            return null;
        }

        if (token.ValueKind == JsonValueKind.String)
        {
            return token.GetString();
        }

        faults.Add(new("page.token", "Dit veld moet tekst zijn."));
        return null;
    }
}
