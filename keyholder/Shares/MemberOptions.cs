namespace Bekend.KeyHolding.Shares;

/// <summary>One of the holders that share the keys.</summary>
public sealed class MemberOptions
{
    /// <summary>What it is called in logs and complaints: 1 to 63 of a-z, 0-9 and hyphen. Required.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Its public key for letters, as <c>member-key</c> prints it: 32 bytes, base64url. Required, and heard from that organisation itself.</summary>
    public string PublicKey { get; set; } = string.Empty;
}
