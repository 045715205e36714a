namespace Bekend.Connector.Auditing;

/// <summary>The exports beside all disclosures of their days that the log has. Entries do not tell of which covenant they are.</summary>
/// <param name="InLog">Disclosures of these days in the log, before the first of the exports.</param>
/// <param name="NotExported">Of these: in none of the exports.</param>
/// <param name="MonthOver">Of those: their month is over, and with it their content.</param>
/// <param name="EveryCovenant">Whether these are said to be the exports of every covenant: then none may be missing but those whose month is over.</param>
internal sealed record AuditCompleteness(long InLog, long NotExported, long MonthOver, bool EveryCovenant);
