using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Quotas;

/// <summary>One use that a question makes of one quota.</summary>
/// <param name="Quota">Which.</param>
/// <param name="Counter">16 bytes: who or what is counted, under a keyed digest.</param>
/// <param name="EndsAt">From when it counts no longer.</param>
internal sealed record QuotaUse(Quota Quota, byte[] Counter, DateTimeOffset EndsAt)
{
    public override string ToString() => nameof(QuotaUse);
}
