using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Connector.Pinning;

/// <summary>A covenant's public key in one version, pinned.</summary>
/// <param name="Key">32 bytes.</param>
/// <param name="Shared">The same key with those of its shares when several holders have it together; null when one has it.</param>
internal sealed record PublishedKey(byte[] Key, SharedPublicKey? Shared);
