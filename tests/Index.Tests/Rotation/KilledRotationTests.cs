using System.Globalization;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Tests.Rotation;

/// <summary>The real program is killed (−9) in the middle of a change, again and again.</summary>
/// <remarks><c>ROTATION_KILLS=50</c> kills fifty times.</remarks>
public sealed class KilledRotationTests : IDisposable
{
    private const int Signals = 2000;
    private const int KeysOfEach = 4;

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
        using (var process = await IndexProcess.StartAsync(_untouched.Path))
        {
            await BeginAsync(process, box);
            await FinishAsync(process, box);
        }

        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = await IndexProcess.StartAsync(_killed.Path);
            var left = await BeginAsync(process, box);

            // Further each time, down to nothing left.
            var until = Math.Min(left, Signals - (Signals * kill / Kills));
            while (left > until)
            {
                left = await ProgressAsync(process);
            }
        }

        using (var process = await IndexProcess.StartAsync(_killed.Path))
        {
            await FinishAsync(process, box);
        }

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

    private async Task<int> BeginAsync(IndexProcess process, byte[] box) =>
        (int)(await process.PostAsync("/v1/sleutelwissels", _change.Request(box)))!["resterend"]!;

    private async Task<int> ProgressAsync(IndexProcess process) =>
        (int)(await process.PostAsync("/v1/sleutelwissels/voortgang", _change.Named()))!["resterend"]!;

    private async Task FinishAsync(IndexProcess process, byte[] box)
    {
        await BeginAsync(process, box);
        while (await ProgressAsync(process) > 0)
        {
        }

        await process.PostAsync("/v1/sleutelwissels/afsluiting", _change.Named());
    }
}
