namespace Bekend.Hosting.ServiceAccess;

/// <summary>How the gateway proves itself to a service behind it. Section <c>ServiceAccess</c>.</summary>
public sealed class ServiceAccessOptions
{
    /// <summary>File with the shared secret: base64url of at least 32 random bytes (256 bits), nothing else. Required.</summary>
    /// <remarks>Only for loopback: a service with a shared secret refuses to listen anywhere else.</remarks>
    public string SecretFile { get; set; } = string.Empty;
}
