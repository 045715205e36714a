using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Tests.Rotation;

/// <summary>The real program is killed (−9) in the middle of a change, again and again, wherever it is.</summary>
/// <remarks><c>ROTATION_KILLS=50</c> kills fifty times.</remarks>
public sealed class KilledRotationTests : IDisposable
{
    private const int Signals = 8000;
    private const int KeysOfEach = 4;

    /// <summary>Far more than it takes on the slowest machine: a change that is stuck fails, and does not hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _killed = new();
    private readonly TemporaryFolder _untouched = new();
    private readonly KeyChange _change = new();

    private static int Kills { get; } =
        int.Parse(Environment.GetEnvironmentVariable("ROTATION_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Killed_EndsInTheStateOfOneThatWasNot()
    {
        using (var process = await IndexProcess.StartAsync(_killed.Path))
        {
            await LoadAsync(process);
        }

        // Both go on from the same files; the box holds the same factor for both.
        var box = _change.Seal(_killed.Path);
        Copy(_killed.Path, _untouched.Path);
        var whole = Stopwatch.StartNew();
        using (var process = await IndexProcess.StartAsync(_untouched.Path))
        {
            whole.Restart();
            await BeginAsync(process, box);
            await FinishAsync(process, box);
        }

        whole.Stop();
        var (random, midway) = (new Random(5), 0);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = await IndexProcess.StartAsync(_killed.Path);
            var left = await BeginAsync(process, box);
            midway += left is > 0 and < Signals ? 1 : 0;

            // Together they take half the time that the whole change takes.
            await PassAsync(whole.Elapsed / Kills * random.NextDouble());
        }

        using (var process = await IndexProcess.StartAsync(_killed.Path))
        {
            midway += await BeginAsync(process, box) is > 0 and < Signals ? 1 : 0;
            await FinishAsync(process, box);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {midway} of them with the change begun and not done");
        Assert.True(midway > 0, "no kill came in the middle of the change");

        var expected = Dump(_untouched.Path);
        Assert.Equal(Signals * (KeysOfEach + 1), expected.Count(row => !row.StartsWith("stand", StringComparison.Ordinal)));
        Assert.Equal(expected, Dump(_killed.Path));
    }

    public void Dispose()
    {
        _change.Dispose();
        _killed.Dispose();
        _untouched.Dispose();
    }

    private static async Task LoadAsync(IndexProcess process)
    {
        foreach (var batch in Enumerable.Range(0, Signals).Chunk(400))
        {
            await process.PostAsync("/v1/registraties", JsonSerializer.Serialize(new
            {
                signalen = batch.Select(i => IndexClient.Signal(
                    $"r{i}", [.. Enumerable.Range(0, KeysOfEach).Select(_ => GroupElement.Random())], version: 1)),
            }));
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>Everything that is stored but for the numbers of rows, which are nobody's business.</summary>
    private static List<string> Dump(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "index.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT 'signal ' || hex(id) || organisation || covenant || reference || category || subject || kind || contact_point
              || valid_until || ' ' || registered_at || hex(content) || key_version || kinds || hex(keys) FROM held
            UNION ALL
            SELECT 'mark ' || hex(m.mark) || hex(s.id) FROM marks m JOIN signals s ON s.number = m.signal
            UNION ALL
            SELECT 'stand ' || covenant || version || ifnull(next, '-') || hex(public_key) || ifnull(hex(protected), '-') FROM key_stands
            ORDER BY 1
            """;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static async Task PassAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var since = Stopwatch.StartNew(); since.Elapsed < time;)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task<int> BeginAsync(IndexProcess process, byte[] box) =>
        (int)(await process.PostAsync("/v1/sleutelwissels", _change.Request(box)))!["resterend"]!;

    private async Task<int> ProgressAsync(IndexProcess process) =>
        (int)(await process.PostAsync("/v1/sleutelwissels/voortgang", _change.Named()))!["resterend"]!;

    private async Task FinishAsync(IndexProcess process, byte[] box)
    {
        await BeginAsync(process, box);
        for (var since = Stopwatch.StartNew(); await ProgressAsync(process) > 0;)
        {
            Assert.True(since.Elapsed < Longest, "the change does not come to its end");
        }

        await process.PostAsync("/v1/sleutelwissels/afsluiting", _change.Named());
    }
}
