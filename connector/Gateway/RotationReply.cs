namespace Bekend.Connector.Gateway;

/// <summary>How far the change of a covenant's key is.</summary>
/// <param name="Fase"><c>gestart</c>, <c>omzetten</c>, <c>gewisseld</c>, <c>afsluiten</c> or <c>afgesloten</c>.</param>
/// <param name="Signalen">Signals to bring over; null before it is known.</param>
/// <param name="Resterend">Signals still to bring over.</param>
/// <param name="OudeVersieTot">When the old version ceases, or ceased, to hold; null before the switch.</param>
internal sealed record RotationReply(
    string? Convenant,
    int Van,
    int Naar,
    string? Fase,
    DateTimeOffset? GestartOp,
    long LogIndex,
    long? Signalen,
    long? Resterend,
    DateTimeOffset? GewisseldOp,
    DateTimeOffset? OudeVersieTot,
    DateTimeOffset? AfgeslotenOp);
