using System.Diagnostics;
using System.Security.Cryptography;
using Bekend.Benchmarks.Lookup;
using Bekend.Benchmarks.Measuring;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Indexing.Storage.Sqlite;
using Bekend.Testing;

namespace Bekend.Benchmarks.Secrecy;

/// <summary>The index's lookup alone, hit beside no hit: where a difference of microseconds shows that HTTP and a disk would hide.</summary>
internal static class LookupSecrecy
{
    private const int Signals = 256;

    public static async Task RunAsync(int each)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-secrecy-").FullName;
        try
        {
            using var sqlite = SqliteDatabase.Open(Path.Combine(folder, "index.db"), typeof(StorageSetup).Assembly, "Bekend.Indexing.Storage.Sqlite.Migrations.");
            await MeasureAsync("SQLite", new SqliteIndexStore(sqlite), each);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        await using var server = await PostgreSqlServer.StartAsync();
        await using var postgreSql = PostgreSqlDatabase.Open(await server.CreateDatabaseAsync(), null, StorageSetup.Schema);
        await MeasureAsync("PostgreSQL", new PostgreSqlIndexStore(postgreSql), each);
    }

    private static async Task MeasureAsync(string name, IIndexStore store, int each)
    {
        await store.RegisterAsync(TestSignals.Batch(0, Signals), TestSignals.Now, CancellationToken.None);
        var (hits, others) = (new List<double>(each), new List<double>(each));
        for (var i = -each / 10; hits.Count < each || others.Count < each; i++)
        {
            var isHit = RandomNumberGenerator.GetInt32(2) == 0;
            var asked = TestSignals.Question(RandomNumberGenerator.GetInt32(Signals));
            IndexedKey[] question = isHit ? asked : [.. asked.Select(key => key with { Pseudonym = RandomNumberGenerator.GetBytes(32) })];
            RandomNumberGenerator.Shuffle(question.AsSpan());
            var start = Stopwatch.GetTimestamp();
            var found = await store.LookUpAsync(TestSignals.Covenant, question, TestSignals.Now, CancellationToken.None);
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (found.Count != (isHit ? TestSignals.KeysPerSignal : 0))
            {
                throw new InvalidOperationException("A lookup answered wrongly.");
            }

            // The first ones warm up.
            if (i >= 0)
            {
                (isHit ? hits : others).Add(time);
            }
        }

        Report.Title($"The index's lookup alone on {name}: {each} hits beside as many others");
        Report.Line("p50, hit and no hit", FormattableString.Invariant($"{new Sample(hits).Median * 1000:0.0} µs   {new Sample(others).Median * 1000:0.0} µs"));
        Report.Line("|t| of the fastest half", FormattableString.Invariant($"{Math.Abs(Welch.Below(hits, others, 0.5)):0.0}"));
    }
}
