using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Quotas;

/// <summary>A quota without room; nothing was charged.</summary>
/// <param name="Quota">Of those without room, the one that has none for the longest.</param>
/// <param name="RoomAt">When it has room again, if nobody else takes it.</param>
internal sealed record FullQuota(Quota Quota, DateTimeOffset RoomAt)
{
    /// <summary>Of those without room, the one that has none for the longest.</summary>
    /// <returns>Null when there is none.</returns>
    public static FullQuota? Of(IEnumerable<FullQuota> full) => full.MaxBy(one => one.RoomAt);
}
