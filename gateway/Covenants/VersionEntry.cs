using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;
using Bekend.Policies.Publishing;

namespace Bekend.Gateway.Covenants;

/// <summary>The log's entry of a version (type 5). Its id is made from what was signed, so that everybody can see what it records.</summary>
/// <remarks>
/// The id is a UUIDv8 (RFC 9562, section 5.8): the first 16 bytes of the SHA-256 of <see cref="CovenantStatement"/>, with the
/// version and variant bits set. A version has one entry, however often somebody tries to publish it, and an entry is of no other text.
/// </remarks>
internal sealed class VersionEntry(ILogStore log, LogKey key)
{
    public static Guid IdOf(Covenant covenant) =>
        EntryId.Version8(SHA256.HashData(Encoding.UTF8.GetBytes(CovenantStatement.Format(covenant))));

    /// <summary>Looks for the entry in the signed tree.</summary>
    /// <returns>Its place; null when the log has no such entry, or the tree does not prove it.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The log cannot be read.</exception>
    public async Task<long?> FindAsync(Covenant covenant, CancellationToken cancellationToken)
    {
        var id = IdOf(covenant);
        if (await log.FindEntryAsync(id, cancellationToken) is not { } found
            || !LogEntry.TryParse(found.Bytes, out var entry)
            || entry.Type != EntryType.CovenantVersion
            || entry.Id != id)
        {
            return null;
        }

        var tree = await LogTree.OpenAsync(log, key.Signer.Verifier, [found.Position], cancellationToken);
        return tree.Prove(found.Position, found.Bytes) is null ? null : found.Position;
    }
}
