namespace Bekend.Gateway.Supervision;

/// <summary>Log messages about reading disclosures: ids only.</summary>
internal static partial class SupervisionLog
{
    [LoggerMessage(EventIds.DisclosureDamaged, LogLevel.Critical, "stored disclosure {DisclosureId} does not fit the log: {Damage}; it was altered or damaged")]
    public static partial void DisclosureDamaged(ILogger logger, Guid disclosureId, DisclosureDamage damage);
}
