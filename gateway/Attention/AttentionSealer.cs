using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Attention;

/// <summary>Encrypts what an officer wrote: it may name people. Bound to its point.</summary>
internal sealed class AttentionSealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.Gateway.Attention.v1");

    public byte[] Seal(Guid id, string explanation) => _protector.CreateProtector(id.ToString()).Protect(Encoding.UTF8.GetBytes(explanation));

    /// <returns>Null when it was altered, or belongs to another point: one damaged line must not hide the others.</returns>
    public string? Open(Guid id, byte[] explanation)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.CreateProtector(id.ToString()).Unprotect(explanation));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
