using System.Diagnostics;
using System.Globalization;
using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Questions;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Witnesses;
using Bekend.Testing;

namespace Bekend.Benchmarks.Appending;

/// <summary>From a record to its receipt: committed to, encrypted, sequenced, signed and durable; and cosigned by a witness that is a process of its own.</summary>
internal static class AppendBenchmark
{
    private const int Few = 10_000;
    private const string Settings = "-c shared_buffers=256MB -c max_wal_size=4GB";

    private static readonly int[] Writers = [1, 64, 512];

    /// <param name="isShort">A few rounds, to see that it works.</param>
    /// <param name="entries">Of the large log, more than 10,000.</param>
    public static async Task RunAsync(bool isShort, int entries)
    {
        await using var server = await PostgreSqlServer.StartAsync(Settings);
        var folder = Directory.CreateTempSubdirectory("bekend-append-").FullName;
        try
        {
            var time = TimeSpan.FromSeconds(isShort ? 0.3 : 10);
            await MeasureAsync("SQLite", Path.Combine(folder, "sqlite"), time);
            await MeasureAsync("PostgreSQL", Path.Combine(folder, "postgresql"), time, await ConnectAsync(server));
            await GrowAsync("SQLite", (Path.Combine(folder, "few"), []), (Path.Combine(folder, "many"), []), isShort ? 2 * Few : entries, time / 5);
            await GrowAsync(
                "PostgreSQL", (Path.Combine(folder, "few-pg"), [await ConnectAsync(server)]), (Path.Combine(folder, "many-pg"), [await ConnectAsync(server)]),
                isShort ? 2 * Few : entries, time / 5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> ConnectAsync(PostgreSqlServer server) => $"--Storage:PostgreSql={await server.CreateDatabaseAsync()}";

    private static async Task MeasureAsync(string name, string folder, TimeSpan time, params string[] storage)
    {
        Report.Title($"Durable appends on {name}");
        Directory.CreateDirectory(folder);
        string vkey;
        await using (var log = AppendedLog.Open(folder, storage))
        {
            vkey = log.Vkey;
            await AppendAsync(log.Log, 64, time / 2, AppendRecords.Registration);
            var fsync = FsyncRate.Measure(folder, 500);
            Report.Line("fsync of 4 KiB", FormattableString.Invariant($"p50 {fsync.Median:0.000} ms   p95 {fsync.P95:0.000} ms   {1000 / fsync.Median:#,0}/s one after the other"));
            await CompareAsync(log.Log, time, 50, string.Empty);
            Print("64 writers, each a whole disclosure", await AppendAsync(log.Log, 64, time, AppendRecords.Disclosure));
        }

        var files = new WitnessFiles(Directory.CreateDirectory(Path.Combine(folder, "witness")).FullName, [vkey]);
        var verifier = files.MakeKey("witness.example/w1");
        using var witness = await WitnessProcess.StartAsync(files);
        var policy = Path.Combine(folder, "policy");
        await File.WriteAllTextAsync(policy, $"log {vkey}\nwitness one {verifier.Format()} {witness.Address}\nquorum one\n");
        await using var witnessed = AppendedLog.Open(folder, [.. storage, $"--Witnesses:PolicyFile={policy}", "--Witnesses:InReceipts=true"]);
        await AppendAsync(witnessed.Log, 64, time / 2, AppendRecords.Registration);
        RequireCosigned(await witnessed.Log.RecordAsync(AppendRecords.Registration(), CancellationToken.None), verifier);
        await CompareAsync(witnessed.Log, time, 250, ", cosigned");
    }

    private static async Task CompareAsync(DisclosureLog log, TimeSpan time, double longest, string how)
    {
        foreach (var writers in Writers)
        {
            var measured = await AppendAsync(log, writers, time, AppendRecords.Registration);
            Print($"{writers} writer(s){how}", measured);
            if (writers > 1)
            {
                Report.AtMost("p95 in ms", measured.Timings.P95, longest);
            }

            if (how.Length == 0 && writers > 1)
            {
                Report.AtLeast("appends/s", measured.PerSecond, writers == 64 ? 2_000 : 14_000);
            }
        }
    }

    /// <summary>The same appends to a log of few entries and to one of many, in turn.</summary>
    private static async Task GrowAsync(string name, (string Folder, string[] Storage) small, (string Folder, string[] Storage) large, int entries, TimeSpan time)
    {
        Report.Title(string.Create(CultureInfo.InvariantCulture, $"An append on {name} among {Few:N0} entries and among {entries:N0}, 64 writers"));
        await using var few = AppendedLog.Open(Directory.CreateDirectory(small.Folder).FullName, small.Storage);
        await using var many = AppendedLog.Open(Directory.CreateDirectory(large.Folder).FullName, large.Storage);
        await few.FillAsync(Few);
        var start = Stopwatch.GetTimestamp();
        await many.FillAsync(entries);
        Report.Line("filled in batches of 512 at", FormattableString.Invariant($"{entries / Stopwatch.GetElapsedTime(start).TotalSeconds:#,0} entries/s"));
        var (clock, processor) = (new List<(double Few, double Many)>(), new List<(double Few, double Many)>());
        for (var round = -1; round < 5; round++)
        {
            var first = await AppendAsync(few.Log, 64, time, AppendRecords.Registration);
            var second = await AppendAsync(many.Log, 64, time, AppendRecords.Registration);
            if (round >= 0)
            {
                clock.Add((1_000_000 / first.PerSecond, 1_000_000 / second.PerSecond));
                processor.Add((first.Processor, second.Processor));
            }
        }

        Compare("microseconds an append", clock);
        Compare("microseconds of this process's processor time", processor);
    }

    private static void Compare(string name, List<(double Few, double Many)> rounds)
    {
        var (few, many) = (new Sample(rounds.Select(round => round.Few)).Median, new Sample(rounds.Select(round => round.Many)).Median);
        Report.Line(name, FormattableString.Invariant($"{few:0} and {many:0}"));
        Report.AtMost("as multiple", many / few, 1.25);
    }

    /// <returns>Timings, appends a second, and microseconds of processor time of this process for each append: other work on the machine does not count in it.</returns>
    private static async Task<(Sample Timings, double PerSecond, double Processor)> AppendAsync(DisclosureLog log, int writers, TimeSpan time, Func<LogRecord> record)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var (timings, perSecond) = await Workers.RunAsync(writers, time, async () =>
        {
            var start = Stopwatch.GetTimestamp();
            (await log.RecordAsync(record(), CancellationToken.None)).Format();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        process.Refresh();
        return (timings, perSecond, (process.TotalProcessorTime - before).TotalMicroseconds / timings.Count);
    }

    private static void RequireCosigned(LogReceipt receipt, WitnessVerifier witness)
    {
        if (!Receipt.TryParse(receipt.Format(), out var parsed) || !SignedNote.TryParse(parsed.Checkpoint, out var note) || !witness.HasCosigned(note, out _))
        {
            throw new InvalidOperationException("The receipt is not cosigned.");
        }
    }

    private static void Print(string name, (Sample Timings, double PerSecond, double Processor) measured) => Report.Line(name, FormattableString.Invariant(
        $"p50 {measured.Timings.Median,8:0.000} ms   p95 {measured.Timings.P95,8:0.000} ms   {measured.PerSecond:#,0} appends/s   {measured.Processor:0} µs of processor time"));
}
