using System.Globalization;
using System.Security.Cryptography;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Entries;

namespace Bekend.Benchmarks.Appending;

/// <summary>Records as the gateway makes them, with made-up content.</summary>
internal static class AppendRecords
{
    private const int Pseudonyms = 16;

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>As for a signal that is registered: six fields, about nobody in particular.</summary>
    public static LogRecord Registration() => New(EntryType.Registration, [], new RecordFields()
        .Add("organisatie", "00000099000000000001")
        .Add("client", "corporatie-a")
        .Add("convenant", "overlast-voorbeeldstad")
        .Add("handeling", "registratie")
        .Add("signaalsoort", "woonoverlast")
        .Add("aantal", "1"));

    /// <summary>As for a question about a person that is answered: twenty-two fields and sixteen pseudonyms.</summary>
    public static LogRecord Disclosure()
    {
        var fields = new RecordFields()
            .Add("organisatie", "00000099000000000001")
            .Add("medewerker", "m-4711")
            .Add("convenant", "overlast-voorbeeldstad")
            .Add("doel", "triage")
            .Add("zaak", "Z-2026-0012")
            .Add("uitkomst", "niet bekend");
        for (var number = 0; number < 16; number++)
        {
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"veld-{number}"), "wat een veld van een verstrekking zoal zegt");
        }

        return New(EntryType.Disclosure, [.. Enumerable.Range(0, Pseudonyms).Select(_ => RandomNumberGenerator.GetBytes(32))], fields);
    }

    private static LogRecord New(EntryType type, IReadOnlyList<byte[]> pseudonyms, RecordFields fields) =>
        new(Guid.CreateVersion7(), type, Now, Now.AddYears(5), pseudonyms, fields.Fields);
}
