using Bekend.Hosting.Http;

namespace Bekend.Indexing.Outbox;

/// <summary>How much of an outbox to give.</summary>
internal sealed record OutboxRequest(int Count)
{
    public const int MaxBytes = 1024;
    private const int MaxCount = 512;

    public static OutboxRequest Read(JsonBody body) => new(body.Number("aantal", 1, MaxCount));
}
