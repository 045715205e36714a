using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bekend.Benchmarks.Lookup;
using Bekend.Benchmarks.Measuring;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Indexing.Storage.Sqlite;
using Bekend.Testing;

namespace Bekend.Benchmarks.Growth;

/// <summary>The index small and large, on both databases: what a lookup costs, and what a key takes on disk.</summary>
internal static class GrowthBenchmark
{
    private const int Small = 10_000;
    private const int BatchSize = 1024;
    private const string Settings = "-c shared_buffers=1GB -c max_wal_size=4GB";

    /// <param name="large">Match keys in the large index, more than 10,000.</param>
    /// <param name="lookups">Timed lookups in each.</param>
    public static async Task RunAsync(int large, int lookups)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-growth-").FullName;
        try
        {
            var file = Path.Combine(folder, "index.db");
            using (var database = SqliteDatabase.Open(file, typeof(StorageSetup).Assembly, "Bekend.Indexing.Storage.Sqlite.Migrations."))
            {
                await MeasureAsync("SQLite", new SqliteIndexStore(database), large, lookups, () => SizeAsync(database, folder));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        await using var server = await PostgreSqlServer.StartAsync(Settings);
        var connection = await server.CreateDatabaseAsync();
        await using var postgreSql = PostgreSqlDatabase.Open(connection, null, StorageSetup.Schema);
        await MeasureAsync("PostgreSQL", new PostgreSqlIndexStore(postgreSql), large, lookups, async () =>
        {
            await server.ExecuteAsync("VACUUM ANALYZE", connection);
            return await postgreSql.ReadAsync(
                async session => (long)(decimal)(await session.ScalarAsync(
                    "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relnamespace = 'index'::regnamespace AND relkind = 'r'"))!,
                CancellationToken.None);
        });
    }

    /// <summary>All files, once what is in the WAL is in the database too: it is written back all the time, and would count twice.</summary>
    private static async Task<long> SizeAsync(SqliteDatabase database, string folder)
    {
        await using (var connection = database.Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        return Directory.GetFiles(folder).Sum(one => new FileInfo(one).Length);
    }

    private static async Task MeasureAsync(string name, IIndexStore store, int large, int lookups, Func<Task<long>> size)
    {
        Report.Title(string.Create(CultureInfo.InvariantCulture, $"The index on {name}: lookups of 16 keys among {Small:N0} and among {large:N0}"));
        await FillAsync(store, 0, Small);
        await size();
        var few = await TimeAsync(store, Small, lookups);
        var start = Stopwatch.GetTimestamp();
        await FillAsync(store, Small, large);
        Report.Line("filled at", FormattableString.Invariant($"{(large - Small) / Stopwatch.GetElapsedTime(start).TotalSeconds:0} keys/s"));
        var bytes = await size();
        var many = await TimeAsync(store, large, lookups);
        Print(string.Create(CultureInfo.InvariantCulture, $"{Small:N0} keys"), few);
        Print(string.Create(CultureInfo.InvariantCulture, $"{large:N0} keys"), many);
        Report.AtMost("p99 as multiple", many.P99 / few.P99, 10);
        Report.Line("p50 as multiple", FormattableString.Invariant($"{many.Median / few.Median,7:0.000}"));
        Report.AtMost("bytes a key on disk, all that belongs to it", (double)bytes / large, 120);
    }

    private static async Task FillAsync(IIndexStore store, int from, int to)
    {
        for (var first = from / TestSignals.KeysPerSignal; first < to / TestSignals.KeysPerSignal; first += BatchSize)
        {
            await store.RegisterAsync(
                TestSignals.Batch(first, Math.Min(BatchSize, (to / TestSignals.KeysPerSignal) - first)), TestSignals.Now, CancellationToken.None);
        }
    }

    private static async Task<Sample> TimeAsync(IIndexStore store, int keys, int lookups)
    {
        var times = new List<double>(lookups);
        for (var i = -lookups / 10; i < lookups; i++)
        {
            var question = TestSignals.Question(RandomNumberGenerator.GetInt32(keys / TestSignals.KeysPerSignal));
            var start = Stopwatch.GetTimestamp();
            var hits = await store.LookUpAsync(TestSignals.Covenant, question, TestSignals.Now, CancellationToken.None);
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (hits.Count != TestSignals.KeysPerSignal)
            {
                throw new InvalidOperationException("A lookup missed.");
            }

            // The first ones warm up.
            if (i >= 0)
            {
                times.Add(time);
            }
        }

        return new(times);
    }

    private static void Print(string name, Sample sample) =>
        Report.Line(name, FormattableString.Invariant($"p50 {sample.Median,8:0.000} ms   p99 {sample.P99,8:0.000} ms   n {sample.Count}"));
}
