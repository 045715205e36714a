namespace Bekend.Connector.Output;

/// <summary>A version that was published.</summary>
/// <param name="InForce">Whether questions are decided by it now.</param>
internal sealed record PublicationDocument(
    string? Covenant, string? Version, string? Sha256, IReadOnlyList<string>? Signers, long LogIndex, bool InForce);
