using System.Text.Json;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Indexing.Outbox;

/// <summary>What of an outbox is on record now, and so may be forgotten.</summary>
internal sealed record Recorded(IReadOnlyList<long> Numbers)
{
    private const int MaxBytes = 16 * 1024;
    private const int MaxCount = 512;

    /// <param name="context">A body <c>{"nummers":[…]}</c>; numbers that are not there (any more) are no fault.</param>
    /// <param name="forget">Forgets them, durably.</param>
    public static async Task HandleAsync(HttpContext context, Func<IReadOnlyList<long>, CancellationToken, Task> forget)
    {
        var (recorded, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, Read);
        if (recorded is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        await forget(recorded.Numbers, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Recorded Read(JsonBody body)
    {
        var list = body.Member("nummers") ?? default;
        if (list.ValueKind == JsonValueKind.Array
            && list.GetArrayLength() is >= 1 and <= MaxCount
            && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out _)))
        {
            return new([.. list.EnumerateArray().Select(item => item.GetInt64())]);
        }

        body.Fail("nummers", $"Dit moet een lijst met 1 tot en met {MaxCount} nummers zijn.");
        return new([]);
    }
}
