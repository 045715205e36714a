namespace Bekend.Gateway.Quotas;

/// <summary>Log messages about quotas: never who or what is counted.</summary>
internal static partial class QuotaLog
{
    [LoggerMessage(EventIds.OverQuota, LogLevel.Information, "question refused for a quota, decision {DecisionId}")]
    public static partial void OverQuota(ILogger logger, Guid decisionId);
}
