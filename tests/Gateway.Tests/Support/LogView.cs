using System.Data.Common;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Reads the stored log past the gateway's own code, and opens its records.</summary>
internal static class LogView
{
    /// <summary>Every record, in order; fails when any does not open.</summary>
    public static async Task<IReadOnlyList<OpenedRecord>> ReadAsync(Installation installation)
    {
        var buckets = installation.Gateway.Services.GetRequiredService<BucketKeys>();
        var opened = new List<OpenedRecord>();
        foreach (var (entry, bytes, wrapped, payload) in ReadRows(installation))
        {
            var bucket = await buckets.GetAsync(entry.RetentionBucket, TestContext.Current.CancellationToken);
            Assert.True(KeyWrap.TryUnwrap(bucket, wrapped, entry.Id, out var key), "the record's key does not unwrap");
            Assert.True(PayloadCipher.TryDecrypt(key, payload, entry.Id, out var content), "the payload does not decrypt");
            var fields = JsonNode.Parse(content)!.AsObject().Where(field => !RecordCommitment.IsOfSubject(field.Key))
                .ToDictionary(field => field.Key, field => (string)field.Value!);
            opened.Add(new(entry, bytes, key, fields));
        }

        return opened;
    }

    /// <summary>The records about one employee's questions.</summary>
    public static async Task<IReadOnlyList<OpenedRecord>> OfEmployeeAsync(Installation installation, JsonObject question) =>
        [.. (await ReadAsync(installation)).Where(record => record.Fields.GetValueOrDefault("medewerker") == (string)question["medewerker"]!)];

    private static List<(LogEntry Entry, byte[] Bytes, byte[] Wrapped, byte[] Payload)> ReadRows(Installation installation)
    {
        using var connection = installation.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT e.entry, p.wrapped_key, p.payload, e.position FROM log_entries e JOIN log_payloads p ON p.id = e.id ORDER BY e.position";
        using var reader = command.ExecuteReader();
        var rows = new List<(LogEntry, byte[], byte[], byte[])>();
        while (reader.Read())
        {
            Assert.Equal(rows.Count, reader.GetInt64(3));
            rows.Add(ReadRow(reader));
        }

        return rows;
    }

    private static (LogEntry Entry, byte[] Bytes, byte[] Wrapped, byte[] Payload) ReadRow(DbDataReader reader)
    {
        var bytes = reader.GetFieldValue<byte[]>(0);
        Assert.True(LogEntry.TryParse(bytes, out var entry), "a stored entry does not parse");
        return (entry, bytes, reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2));
    }
}
