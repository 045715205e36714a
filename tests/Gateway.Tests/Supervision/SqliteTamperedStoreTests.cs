using Bekend.Gateway.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary>What is checked is the same for every database: here in full.</summary>
public sealed class SqliteTamperedStoreTests(SharedInstallation shared) : TamperedStoreContract(shared)
{
    private const string OtherCommitment = "11223344556677881122334455667788112233445566778811223344556677ff";

    [Theory]

    // What is listed.
    [InlineData("UPDATE disclosures SET organisation = '00000099000000002000' WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("UPDATE disclosures SET person = 'm-9' WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("UPDATE disclosures SET purpose = 'casus' WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("UPDATE disclosures SET position = 999 WHERE id = @id", "regel-ontbreekt")]
    [InlineData("UPDATE disclosures SET position = -1 WHERE id = @id", "regel-ontbreekt")]

    // The entry.
    [InlineData("UPDATE log_entries SET entry = zeroblob(122) WHERE id = @id", "regel-ontbreekt")]
    [InlineData("UPDATE log_entries SET entry = CAST(substr(entry, 1, 62) || x'" + OtherCommitment + "' || substr(entry, 95) AS BLOB) WHERE id = @id", "niet-in-logboek")]

    // The tree.
    [InlineData("UPDATE log_nodes SET hash = randomblob(32) WHERE level = 0", "niet-in-logboek")]
    [InlineData("DELETE FROM log_nodes WHERE level = 0", "niet-in-logboek")]

    // The content and its keys.
    [InlineData("UPDATE log_payloads SET payload = randomblob(length(payload)) WHERE id = @id", "inhoud-klopt-niet")]
    [InlineData("UPDATE log_payloads SET payload = x'' WHERE id = @id", "inhoud-klopt-niet")]
    [InlineData("UPDATE log_payloads SET payload = (SELECT payload FROM log_payloads WHERE id <> @id) WHERE id = @id", "inhoud-klopt-niet")]
    [InlineData("UPDATE log_payloads SET wrapped_key = randomblob(60) WHERE id = @id", "sleutel-ontbreekt")]
    [InlineData("UPDATE log_payloads SET wrapped_key = (SELECT wrapped_key FROM log_payloads WHERE id <> @id) WHERE id = @id", "sleutel-ontbreekt")]
    [InlineData("PRAGMA foreign_keys=OFF; DELETE FROM log_payloads WHERE id = @id", "sleutel-ontbreekt")]
    public Task Shows_Damage_WhateverWasChanged(string sql, string damage) => Shows_Damage_NotContent(sql, damage);

    [Fact]
    public async Task Refuses_ToRewriteWhatIsListed()
    {
        await using var all = await Installation.StartAsync();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE disclosures SET outcome = 1";

        Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
    }
}
