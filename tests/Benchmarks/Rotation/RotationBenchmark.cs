using System.Diagnostics;
using System.Security.Cryptography;
using Bekend.Benchmarks.Measuring;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Indexing.Storage.Sqlite;
using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Voprf;
using Bekend.Testing;

namespace Bekend.Benchmarks.Rotation;

/// <summary>Rows of the index brought to the next key, beside the bare multiplications, with questions meanwhile.</summary>
internal static class RotationBenchmark
{
    private const string Covenant = "overlast-voorbeeldstad";
    private const int KeysPerSignal = 5;
    private const double Goal = 15_000;

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly KeyStand Change = new(1, 2);

    public static async Task RunAsync(bool isShort)
    {
        var count = isShort ? 4_000 : 20_000;
        using var old = EvaluationKey.Generate();
        using var next = old.MakeNext();
        var signals = Enumerable.Range(0, count).Select(Make).ToArray();
        Report.Title($"Rotation of {count} signals, {count * KeysPerSignal} rows");
        var floor = Floor(RotationFactor.Between(old, next), isShort);
        Report.Line("multiplications alone", FormattableString.Invariant($"{floor:0} rows/s of one core"));

        var folder = Directory.CreateTempSubdirectory("bekend-rotation-");
        using (var database = SqliteDatabase.Open(
            Path.Combine(folder.FullName, "index.db"), typeof(StorageSetup).Assembly, "Bekend.Indexing.Storage.Sqlite.Migrations."))
        {
            await MeasureAsync("SQLite", new SqliteIndexStore(database), new SqliteRotationStore(database), (old, next), signals, floor);
        }

        folder.Delete(recursive: true);
        await using var server = await PostgreSqlServer.StartAsync("-c shared_buffers=512MB");
        await using var postgreSql = PostgreSqlDatabase.Open(await server.CreateDatabaseAsync(), null, StorageSetup.Schema);
        await MeasureAsync(
            "PostgreSQL (its server's processor time not counted)",
            new PostgreSqlIndexStore(postgreSql), new PostgreSqlRotationStore(postgreSql), (old, next), signals, floor);
    }

    private static async Task MeasureAsync(
        string name, IIndexStore index, IRotationStore rotation, (EvaluationKey Old, EvaluationKey Next) keys, SignalRecord[] signals, double floor)
    {
        using var stand = new CovenantStand(Change, RotationFactor.Between(keys.Old, keys.Next));
        foreach (var batch in signals.Chunk(1024))
        {
            await index.RegisterAsync(batch, Now, CancellationToken.None);
        }

        await rotation.BeginAsync(
            new(Covenant, Change, keys.Old.PublicKey.ToArray(), keys.Next.PublicKey.ToArray(), [1]), CancellationToken.None);

        // A tenth warms up; then half of it alone, for the processor time is of the whole process.
        await RekeyAsync(rotation, stand, signals.Length / 10);
        var process = Process.GetCurrentProcess();
        var (cpu, start) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var alone = await RekeyAsync(rotation, stand, signals.Length / 2);
        process.Refresh();
        var (spent, elapsed) = ((process.TotalProcessorTime - cpu).TotalSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        Report.Line($"{name}: alone", FormattableString.Invariant($"{alone / elapsed:0} rows/s, {alone / spent:0} rows/s of one core"));
        Report.AtLeast("rows/s of one core, as part of 15,000", alone / spent / Goal, 1);
        Report.Line("as part of the multiplications alone", FormattableString.Invariant($"{alone / spent / floor:0.00}"));

        // The other half while somebody asks; the other side of each key is computed before.
        var questions = signals.Take(512).Select(signal => (IReadOnlyList<IndexedKey>)[.. stand.Split(1, signal.Keys).Newest, .. signal.Keys]).ToList();
        using var stop = new CancellationTokenSource();
        var asking = AskAsync(index, questions, stop.Token);
        start = Stopwatch.GetTimestamp();
        var rest = await RekeyAsync(rotation, stand, int.MaxValue);
        elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await stop.CancelAsync();
        var asked = await asking;
        Report.Line("with somebody asking", FormattableString.Invariant($"{rest / elapsed:0} rows/s, {asked.Count / elapsed:0} questions/s, median {asked.Median:0.00} ms, p99 {asked.P99:0.00} ms; all found"));
        if (await rotation.CountAsync(Covenant, 1, CancellationToken.None) != 0 || !await rotation.EndAsync(Covenant, Change, CancellationToken.None))
        {
            throw new InvalidOperationException("Signals were left behind.");
        }
    }

    /// <returns>Rows a second of processor time.</returns>
    private static double Floor(RotationFactor factor, bool isShort)
    {
        using var owned = factor;
        byte[] elements = [.. Enumerable.Range(0, 512).SelectMany(_ => GroupElement.Random())];
        var destination = new byte[elements.Length];
        return CpuTime.PerSecond(isShort ? 0.2 : 3, () =>
        {
            owned.TryApply(elements, destination);
            return 512;
        });
    }

    private static async Task<long> RekeyAsync(IRotationStore rotation, CovenantStand stand, int signals)
    {
        var done = 0;
        while (done < signals)
        {
            var batch = await rotation.RekeyAsync(Covenant, Change, RekeyTask.BatchSize, stand.Rekey, CancellationToken.None);
            if (batch == 0)
            {
                break;
            }

            done += batch;
        }

        return (long)done * KeysPerSignal;
    }

    private static async Task<Sample> AskAsync(IIndexStore index, List<IReadOnlyList<IndexedKey>> questions, CancellationToken stop)
    {
        var times = new List<double>();
        await Task.Run(
            async () =>
            {
                do
                {
                    var start = Stopwatch.GetTimestamp();
                    var hits = await index.LookUpAsync(Covenant, questions[RandomNumberGenerator.GetInt32(questions.Count)], Now, CancellationToken.None);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    if (hits.Count != KeysPerSignal)
                    {
                        throw new InvalidOperationException("A question missed a signal while its key changed.");
                    }
                }
                while (!stop.IsCancellationRequested);
            },
            CancellationToken.None);
        return new(times);
    }

    private static SignalRecord Make(int number) => new(
        Guid.CreateVersion7(), $"{number % 8:D20}", Covenant, $"kenmerk-{number}", "zorg", "persoon", "woonoverlast", "meldpunt", Now.AddYears(1),
        [.. Enumerable.Range(1, KeysPerSignal).Select(key => new IndexedKey($"K{key}", GroupElement.Random()))]);
}
