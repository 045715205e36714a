using System.Diagnostics;
using System.Security.Cryptography;
using Bekend.Benchmarks.Measuring;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Testing;

namespace Bekend.Benchmarks.Lookup;

/// <summary>The index on PostgreSQL beside PostgreSQL's own benchmark, on one durable server with a realistic number of rows.</summary>
internal static class LookupBenchmark
{
    private const int BatchSize = 1024;

    private const string Settings = "-c shared_buffers=1GB -c max_wal_size=4GB";

    /// <summary>The index's statement with the same 16 probes, of which eight hit, as a pgbench script.</summary>
    private static readonly string Script =
        $"""
        \set number random(0, {"{0}"} - 1)
        {PostgreSqlLookup.Sql.Replace("$1", $"'{TestSignals.Covenant}'", StringComparison.Ordinal)
            .Replace("$2", $"ARRAY[{string.Join(", ", Enumerable.Range(0, 16).Select(Probe))}]", StringComparison.Ordinal)
            .Replace("$3", "1", StringComparison.Ordinal).Replace("FROM pseudonyms", "FROM index.pseudonyms", StringComparison.Ordinal)
            .Replace("FROM descriptions", "FROM index.descriptions", StringComparison.Ordinal)};
        """;

    public static async Task RunAsync(bool isShort)
    {
        var (batches, scale, rounds, time) = isShort ? (4, 1, 1, TimeSpan.FromSeconds(1)) : (200, 10, 3, TimeSpan.FromSeconds(4));
        await using var server = await PostgreSqlServer.StartAsync(Settings);
        var connection = await server.CreateDatabaseAsync();
        await using var database = PostgreSqlDatabase.Open(connection, null, StorageSetup.Schema);
        var store = new PostgreSqlIndexStore(database);
        var bench = new PgBench(connection);

        await RegisterAsync(database, store, batches, isShort ? 1 : 10);
        bench.Initialise(scale);
        await server.ExecuteAsync("VACUUM ANALYZE", connection);
        var signals = batches * BatchSize;
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script.Replace("{0}", $"{signals}", StringComparison.Ordinal));
        Report.Title($"Lookup of 16 pseudonyms on PostgreSQL: {signals} signals, {signals * TestSignals.KeysPerSignal} pseudonyms, {scale * 100_000} accounts");
        await AskAsync(store, 8, signals, time);
        foreach (var clients in (int[])[1, 8])
        {
            var (select, same, ours) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                select.Add(bench.SelectOnly(clients, time));
                same.Add(bench.Script(script, clients, time));
                ours.Add(await AskAsync(store, clients, signals, time));
            }

            Print(clients, select, same, ours);
        }

        File.Delete(script);
    }

    private static async Task RegisterAsync(PostgreSqlDatabase database, PostgreSqlIndexStore store, int batches, int compared)
    {
        Report.Title($"Registering signals of {TestSignals.KeysPerSignal} keys in batches of {BatchSize}, durably");
        var (copied, rowByRow) = (new List<double>(), new List<double>());
        for (var batch = 0; batch < batches; batch++)
        {
            var signals = TestSignals.Batch(batch * BatchSize, BatchSize);

            // In turn, where both are compared; what row by row wrote lies in the table like the rest.
            var isRowByRow = batch % 2 == 1 && batch < compared * 2;
            var start = Stopwatch.GetTimestamp();
            await (isRowByRow ? (Task)RowByRow.RegisterAsync(database, signals) : store.RegisterAsync(signals, TestSignals.Now, CancellationToken.None));
            (isRowByRow ? rowByRow : copied).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var (fast, slow) = (new Sample(copied), new Sample(rowByRow));
        Report.Line("COPY", FormattableString.Invariant($"{fast.Median:0.0} ms a batch   {BatchSize * 1000 / fast.Median:0} signals/s"));
        Report.Line("row by row, prepared, one transaction", FormattableString.Invariant($"{slow.Median:0.0} ms a batch   {BatchSize * 1000 / slow.Median:0} signals/s"));
        Report.Line("COPY as multiple of row by row", FormattableString.Invariant($"{slow.Median / fast.Median:0.0}"));
    }

    private static void Print(int clients, List<double> select, List<double> same, List<double> ours)
    {
        Report.Line($"{clients} client(s): pgbench -S, one row by its key", FormattableString.Invariant($"{Median(select):0}/s"));
        Report.Line("pgbench with the index's statement, 16 keys", FormattableString.Invariant($"{Median(same):0}/s"));
        Report.Line("the index, 16 keys", FormattableString.Invariant($"{Median(ours):0}/s, {Median(ours) * 16:0} keys/s"));
        Report.Line("lookups as part of pgbench -S transactions", FormattableString.Invariant($"{Median(ours.Zip(select, (a, b) => a / b)):0.00}"));
        Report.Line("keys as multiple of pgbench -S rows", FormattableString.Invariant($"{Median(ours.Zip(select, (a, b) => 16 * a / b)):0.0}"));
        Report.Line("lookups as part of pgbench's of the same statement", FormattableString.Invariant($"{Median(ours.Zip(same, (a, b) => a / b)):0.00}"));
    }

    /// <returns>Lookups a second of so many at once.</returns>
    private static async Task<double> AskAsync(PostgreSqlIndexStore store, int clients, int signals, TimeSpan time)
    {
        var questions = Enumerable.Range(0, 4096).Select(_ => TestSignals.Question(RandomNumberGenerator.GetInt32(signals))).ToArray();
        var done = 0L;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var i = client * 512; Stopwatch.GetElapsedTime(start) < time; i++)
            {
                var hits = await store.LookUpAsync(
                    TestSignals.Covenant, questions[i % questions.Length], TestSignals.Now, CancellationToken.None);
                if (hits.Count != TestSignals.KeysPerSignal)
                {
                    throw new InvalidOperationException("A lookup missed.");
                }

                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Probe(int number) => number < TestSignals.KeysPerSignal
        ? $"sha256(int4send(:number * {TestSignals.KeysPerSignal} + {number}))"
        : $"sha256(int4send(-1 - :number - {number}))";

    private static double Median(IEnumerable<double> values) => new Sample(values).Median;
}
