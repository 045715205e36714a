namespace Bekend.Connector.Gateway;

/// <summary>Where the answer was recorded, and the proof of it.</summary>
/// <param name="Id">Id of the disclosure, a UUID.</param>
/// <param name="Ontvangstbewijs">Receipt, <c>c2sp.org/tlog-proof@v1</c>.</param>
internal sealed record DisclosureReply(string? Id, string? Ontvangstbewijs);
