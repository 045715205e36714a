using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Decisions;

/// <summary>Encrypts the decision log while it is stored: a line holds case numbers and may hold a pseudonym.</summary>
internal sealed class DecisionSealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.Gateway.Decision.v1");

    /// <summary>Bound to its line: the content of one row cannot stand in for that of another.</summary>
    public byte[] Seal(DecisionRecord record) => For(record.Id).Protect(record.Content);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed under other keys, for another line, or altered.</exception>
    public byte[] Open(Guid id, byte[] content) => For(id).Unprotect(content);

    private IDataProtector For(Guid id) => _protector.CreateProtector(id.ToString());
}
