using System.Security.Cryptography;
using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Secrets in SQLite.</summary>
internal sealed class SqliteSecretStore(SqliteDatabase database, IDataProtectionProvider protection) : ISecretStore
{
    public byte[] GetOrAdd(string name, Func<byte[]> make)
    {
        var protector = protection.CreateProtector("Bekend.Gateway.Secret.v1", name);
        var stored = database.Read(session => Find(session, name)) ?? Add(name, protector, make);
        return protector.Unprotect(stored);
    }

    private static byte[]? Find(SqliteSession session, string name) =>
        (byte[]?)session.Scalar("SELECT protected FROM secrets WHERE name = $name", ("$name", name));

    private byte[] Add(string name, IDataProtector protector, Func<byte[]> make)
    {
        var secret = make();
        try
        {
            var fresh = protector.Protect(secret);

            // Two gateways may start at once: whoever is first decides, the other uses what is there.
            return database.WriteAsync(
                session =>
                {
                    session.Execute(
                        "INSERT INTO secrets (name, protected) VALUES ($name, $protected) ON CONFLICT DO NOTHING",
                        ("$name", name),
                        ("$protected", fresh));
                    return Find(session, name)!;
                },
                Durability.Power,
                CancellationToken.None).GetAwaiter().GetResult();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
