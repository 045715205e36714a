namespace Bekend.Connector.Gateway;

/// <summary>How a key is shared.</summary>
/// <param name="Nodig">How many holders must evaluate.</param>
/// <param name="Houders">All of them, holder 1 first.</param>
internal sealed record SharesReply(int Nodig, IReadOnlyList<ShareKeyReply?>? Houders);
