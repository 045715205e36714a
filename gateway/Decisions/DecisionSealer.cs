using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Decisions;

/// <summary>Encrypts the decision log: a line holds case numbers and may hold a pseudonym.</summary>
/// <remarks>Bound to id and covenants: the content of one row cannot stand in for that of another, nor be shown to another's officer.</remarks>
internal sealed class DecisionSealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.Gateway.Decision.v1");

    /// <param name="id">Of the line.</param>
    /// <param name="covenants">Of the line.</param>
    /// <param name="content">JSON, UTF-8.</param>
    public byte[] Seal(Guid id, IReadOnlyList<string> covenants, byte[] content) => For(id, covenants).Protect(content);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed under other keys, for another line, or altered.</exception>
    public byte[] Open(DecisionRecord record) => For(record.Id, record.Covenants).Unprotect(record.Content);

    private IDataProtector For(Guid id, IReadOnlyList<string> covenants) => _protector.CreateProtector(id.ToString(), string.Join(' ', covenants));
}
