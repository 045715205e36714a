using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>What tests of erasing share.</summary>
internal static class Erasing
{
    /// <summary>Past the end of what is recorded when an installation starts: five years, and the rest of that month.</summary>
    public static TimeSpan PastTheEnd { get; } = Installation.Start.AddYears(5).AddMonths(1) - Installation.Start;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task RunAsync(Installation all) => all.Gateway.Services.GetRequiredService<RetentionRun>().RunAsync(Cancel);

    /// <summary>A privacy officer who has signed in.</summary>
    public static async Task<WebSession> OfficerAsync(Installation all) =>
        await TestSession.SignInAsync(all, await TestAccount.AddAsync(all, Oins.Municipality, ["fg"], Connector.Overlast, "adresfraude-voorbeeldstad"));

    /// <summary>Whoever manages the installation, signed in.</summary>
    public static Task<WebSession> ManagerAsync(Installation all) => TestSession.StartAsync(all, Oins.Municipality, "beheerder");

    /// <summary>By what name the log knows somebody who has signed in.</summary>
    public static async Task<string> NameOfAsync(WebSession session) => (string)(await session.GetAsync("/v1/sessie")).Expect(200)["medewerker"]!;

    /// <summary>Erases without a second person.</summary>
    public static void AllowOne(IServiceCollection services) => services.PostConfigure<ErasureOptions>(options => options.FourEyes = false);

    public static JsonObject Reason(string reason = "Verzoek van de betrokkene.") => new() { ["reden"] = reason };

    public static JsonObject Hold(string covenant = Connector.Overlast, Guid? disclosure = null, string until = "2026-12-31") => new()
    {
        ["convenant"] = covenant,
        ["verstrekking"] = disclosure?.ToString(),
        ["reden"] = "Klacht in behandeling.",
        ["totEnMet"] = until,
    };

    /// <summary>One number from the gateway's database, past its own code.</summary>
    public static long Count(Installation all, string sql)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static async Task AssertVerifiesAsync(Installation all, string receipt)
    {
        using var http = new HttpClient();
        var text = (await http.GetStringAsync(new Uri(all.Address, "/log/vkey"), Cancel)).TrimEnd('\n');
        Assert.True(NoteVerifier.TryParse(text, out var verifier));
        Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, verifier));
    }

    /// <summary>
    /// What whoever has the whole database and every key of the gateway can still read of the log: the fields and the pseudonyms of all records that
    /// open, and their keys.
    /// </summary>
    public static IReadOnlyList<(LogEntry Entry, RecordContent Content, byte[] Key)> OpenAll(Installation all)
    {
        var buckets = all.Gateway.Services.GetRequiredService<BucketKeys>();
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT e.entry, b.protected, p.wrapped_key, p.payload FROM log_payloads p JOIN log_entries e ON e.id = p.id JOIN log_buckets b ON b.bucket = p.bucket ORDER BY e.position";
        using var reader = command.ExecuteReader();
        var opened = new List<(LogEntry, RecordContent, byte[])>();
        while (reader.Read())
        {
            Assert.True(LogEntry.TryParse(Bytes(reader, 0), out var entry));
            Assert.True(KeyWrap.TryUnwrap(buckets.Open(entry.RetentionBucket, Bytes(reader, 1))!, Bytes(reader, 2), entry.Id, out var key));
            Assert.True(PayloadCipher.TryDecrypt(key, Bytes(reader, 3), entry.Id, out var bytes));
            Assert.True(RecordContent.TryParse(bytes, out var content));
            opened.Add((entry, content, key));
        }

        return opened;
    }

    private static byte[] Bytes(DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);
}
