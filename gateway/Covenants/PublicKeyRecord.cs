namespace Bekend.Gateway.Covenants;

/// <summary>A covenant's public key as first seen.</summary>
/// <param name="Key">32 bytes.</param>
/// <param name="LogIndex">Place of its entry in the log.</param>
internal sealed record PublicKeyRecord(string Covenant, int Version, byte[] Key, DateTimeOffset ValidFrom, long LogIndex);
