namespace Bekend.Gateway.Attention;

/// <summary>Raises a point, once for as long as it is open.</summary>
internal static class AttentionRaise
{
    public static async Task RaiseAsync(IAttentionStore store, ILogger logger, AttentionPoint point, CancellationToken cancellationToken)
    {
        if (await store.RaiseAsync(point, cancellationToken))
        {
            AttentionLog.AttentionRaised(logger, point.Covenant);
        }
    }
}
