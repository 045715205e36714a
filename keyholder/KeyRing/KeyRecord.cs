namespace Bekend.KeyHolding.KeyRing;

/// <summary>A key as stored.</summary>
/// <param name="PublicKey">32 bytes, what clients pin.</param>
/// <param name="Protected">The secret scalar under Data Protection; empty once it is destroyed.</param>
/// <param name="MadeAt">When it was made.</param>
internal sealed record KeyRecord(KeyName Name, byte[] PublicKey, byte[] Protected, DateTimeOffset MadeAt)
{
    /// <summary>Whether only its public key is left.</summary>
    public bool IsDestroyed => Protected.Length == 0;
}
