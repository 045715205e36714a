namespace Bekend.Connector.Gateway;

/// <summary>One version of a covenant's public key.</summary>
/// <param name="Versie">1 and up.</param>
/// <param name="PubliekeSleutel">32 bytes, base64url.</param>
/// <param name="Tot">When it ceases, or ceased, to hold; null as long as no other follows it.</param>
/// <param name="LogIndex">Place of its entry in the log.</param>
/// <param name="Ontvangstbewijs">Receipt of that entry.</param>
/// <param name="Deelsleutels">The keys of the shares when several holders have it together; null when one has it.</param>
internal sealed record KeyReply(
    int Versie, string? PubliekeSleutel, DateTimeOffset? Vanaf, DateTimeOffset? Tot, long? LogIndex, string? Ontvangstbewijs,
    SharesReply? Deelsleutels = null);
