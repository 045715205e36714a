using System.Xml.Linq;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage.PostgreSql;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>The Data Protection keys of all gateways, in their database.</summary>
/// <remarks>
/// Two gateways that find no key that will do both make one. The ring is numbered, and a new key gets the number after the last
/// that this gateway has read: whoever is second finds it taken, keeps nothing, and goes on with the first one's key, for
/// Data Protection reads the ring again after it has added to it.
/// </remarks>
internal sealed class PostgreSqlKeyRing(PostgreSqlDatabase database) : IXmlRepository
{
    private long _last;

    /// <exception cref="StartupFaultsException">The keys are gone and what they encrypted is not.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // Looked at before the keys: another gateway that starts now stores its key first, and only then what it encrypts.
        var isInUse = IsAnythingEncrypted();
        var rows = AtStart.Wait(() => database.ReadAsync(
            session => session.QueryAsync(
                "SELECT number, element FROM protection_keys ORDER BY number", row => (Number: row.GetInt64(0), Element: row.GetString(1))),
            CancellationToken.None));
        if (rows.Count == 0 && isInUse)
        {
            // A new ring would hide the loss until the first thing that cannot be decrypted, and be in the way of a restore.
            throw new StartupFaultsException(
                "the database holds secrets and not the Data Protection keys they are encrypted under: restore the table `protection_keys`");
        }

        Interlocked.Exchange(ref _last, rows.Count == 0 ? 0 : rows[^1].Number);
        return [.. rows.Select(row => XElement.Parse(row.Element))];
    }

    public void StoreElement(XElement element, string friendlyName) => AtStart.Wait(() => database.ExecuteAsync(
        "INSERT INTO protection_keys (number, element) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        CancellationToken.None,
        Interlocked.Read(ref _last) + 1,
        element.ToString(SaveOptions.DisableFormatting)));

    private bool IsAnythingEncrypted() => AtStart.Wait(() => database.ReadAsync(
        async session => await session.ScalarAsync(
            "SELECT EXISTS (SELECT FROM secrets) OR EXISTS (SELECT FROM log_buckets) OR EXISTS (SELECT FROM questions)") is true,
        CancellationToken.None));
}
