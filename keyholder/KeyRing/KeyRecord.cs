namespace Bekend.KeyHolding.KeyRing;

/// <summary>A key as stored.</summary>
/// <param name="PublicKey">32 bytes, what clients pin.</param>
/// <param name="Protected">The secret scalar under Data Protection.</param>
/// <param name="MadeAt">When it was made.</param>
internal sealed record KeyRecord(KeyName Name, byte[] PublicKey, byte[] Protected, DateTimeOffset MadeAt);
