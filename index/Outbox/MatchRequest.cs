using System.Text.Json;
using Bekend.Hosting.Http;

namespace Bekend.Indexing.Outbox;

/// <summary>Which matches to give.</summary>
/// <param name="After">Those with a higher number only (<c>na</c>); 0 for all.</param>
internal sealed record MatchRequest(int Count, long After)
{
    public static MatchRequest Read(JsonBody body)
    {
        var (count, after) = (OutboxRequest.Read(body).Count, 0L);
        if (body.Member("na") is { } text && !(text.ValueKind == JsonValueKind.Number && text.TryGetInt64(out after) && after >= 0))
        {
            body.Fail("na", "Dit moet een nummer zijn.");
        }

        return new(count, after);
    }
}
