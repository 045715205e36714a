using System.Globalization;
using System.Security.Cryptography;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Tests.Storage;

/// <summary>How the file holds signals and their keys: small, and each key found by its mark for as long as its signal has it.</summary>
public sealed class SqliteCompactTests : IDisposable
{
    private const string Me = "00000099000000000001";
    private const string Other = "00000099000000000002";
    private const string Folder = "Bekend.Indexing.Storage.Sqlite.Migrations.";

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => _folder.File("index.db");

    [Fact]
    public async Task RowsOfBefore_AreFound_AndLiveOn()
    {
        SignalRecord[] before = [.. Enumerable.Range(0, 40).Select(number => Signal($"r{number}", 1 + (number % 9)))];
        SignalRecord[] others = [.. before.Take(3).Select(signal => Signal("x", 1) with { Organisation = Other, Reference = signal.Reference, Keys = signal.Keys })];
        MakeAsBefore([.. before, .. others], (before[0].Id, others[0].Id));

        using var database = Open();
        var store = new SqliteIndexStore(database);
        foreach (var signal in before)
        {
            var hits = (await store.LookUpAsync("c", signal.Keys, Now, Token)).Where(hit => hit.Organisation == Me).ToList();
            Assert.Equal(signal.Keys.Select(key => key.Kind).Order(), hits.Select(hit => hit.KeyKind).Order());
            Assert.All(hits, hit => Assert.Equal(("zorg", "woonoverlast", "team-a"), (hit.Category, hit.SignalKind, hit.ContactPoint)));
            Assert.Empty(await store.LookUpAsync("c", signal.Keys, signal.ValidUntil, Token));
        }

        Assert.Equal(before.Select(signal => signal.Id), (await store.ListAsync(Me, "c", 0, 100, Now, Token)).Select(signal => signal.Id));
        Assert.Equal(others[0].Id, Assert.Single(await store.ListMatchesAsync(0, 10, Now, Token)).Pair!.Second.Id);
        Assert.All(await store.RegisterAsync(before, Now, Token), result => Assert.Equal(RegistrationStatus.Unchanged, result.Status));
        Assert.True(await store.ExtendAsync(new(Me, before[5].Id, "woonoverlast", Now.AddYears(2)), Now, Token));
        Assert.True(await store.WithdrawAsync(Me, before[0].Id, Token));
        Assert.Equal(before.Length + others.Length - 1, await new SqliteRotationStore(database).CountAsync("c", 1, Token));
        Assert.Equal(before.Length + others.Length - 2, await store.SweepAsync(Now.AddYears(1), Token));
        Assert.Equal(before[5].Keys.Count, (await store.LookUpAsync("c", before[5].Keys, Now, Token)).Count);
        Assert.Equal([$"{before[5].Keys.Count}", "1", "1"], Read("SELECT count(*) FROM marks UNION ALL SELECT count(*) FROM holders UNION ALL SELECT count(*) FROM descriptions"));
    }

    [Fact]
    public async Task Marks_AreThoseOfTheKeys_WhateverChangesASignal()
    {
        using var database = Open();
        var (store, rotation) = (new SqliteIndexStore(database), new SqliteRotationStore(database));
        SignalRecord[] signals = [.. Enumerable.Range(0, 12).Select(number => Signal($"r{number}", 1 + number))];
        await store.RegisterAsync(signals, Now, Token);
        AssertMarks(78);

        await store.RegisterAsync([signals[0] with { Keys = signals[11].Keys }, signals[11] with { Keys = [signals[11].Keys[3]] }], Now, Token);
        AssertMarks(78);

        await store.ExtendAsync(new(Me, signals[1].Id, "woonoverlast", Now.AddYears(2)), Now, Token);
        await rotation.BeginAsync(new("c", new(1, 2), [1], [2], [3]), Token);
        await rotation.RekeyAsync("c", new(1, 2), 5, Rekey, Token);
        AssertMarks(78);

        await rotation.RekeyAsync("c", new(1, 2), 50, Rekey, Token);
        AssertMarks(78);

        await store.WithdrawAsync(Me, signals[0].Id, Token);
        AssertMarks(66);
        await store.SweepAsync(Now.AddYears(1), Token);
        AssertMarks(2);
        await store.SweepAsync(Now.AddYears(2), Token);
        AssertMarks(0);

        static IReadOnlyList<SignalRecord> Rekey(IReadOnlyList<SignalRecord> found) => [.. found.Select(signal => signal with
        {
            Keys = [.. signal.Keys.Select(key => key with { Pseudonym = SHA256.HashData(key.Pseudonym) })],
        })];
    }

    [Fact]
    public async Task Keys_OfOneMark_AreStillToldApart()
    {
        using var database = Open();
        var store = new SqliteIndexStore(database);
        var (one, two, three, nobodys) = (Key("K1"), Key("K2"), Key("K3"), Key("K1"));
        foreach (var key in new[] { two, three, nobodys })
        {
            one.Pseudonym.AsSpan(0, 8).CopyTo(key.Pseudonym);
        }

        await store.RegisterAsync([Signal("r1", 0) with { Keys = [one, two] }, Signal("r2", 0) with { Keys = [three], Organisation = Other, SeeksMatches = true }], Now, Token);

        Assert.Equal((Me, "K1"), Told(await store.LookUpAsync("c", [one], Now, Token)));
        Assert.Equal((Me, "K2"), Told(await store.LookUpAsync("c", [two, nobodys], Now, Token)));
        Assert.Equal((Other, "K3"), Told(await store.LookUpAsync("c", [three], Now, Token)));
        Assert.Equal(3, (await store.LookUpAsync("c", [nobodys, three, two, one], Now, Token)).Count);
        Assert.Empty(await store.LookUpAsync("c", [nobodys], Now, Token));
        Assert.Empty(await store.ListMatchesAsync(0, 10, Now, Token));

        await store.RegisterAsync([Signal("r1", 0) with { Keys = [two] }], Now, Token);
        Assert.Equal((Me, "K2"), Told(await store.LookUpAsync("c", [one, two], Now, Token)));

        static (string, string) Told(IReadOnlyList<Indexing.Lookup.LookupHit> hits) => Assert.Single(hits.Select(hit => (hit.Organisation, hit.KeyKind)));
    }

    [Fact]
    public async Task Key_TakesNoMoreThan120Bytes_AllIncluded()
    {
        const int signals = 4096, keys = 8;
        using (var database = Open())
        {
            var store = new SqliteIndexStore(database);
            foreach (var batch in Enumerable.Range(0, signals).Select(number => Signal($"kenmerk-{number}", keys) with { ValidUntil = Now.AddDays(number % 365) }).Chunk(512))
            {
                await store.RegisterAsync(batch, Now, Token);
            }
        }

        // Closed, hence without a WAL.
        var size = Directory.GetFiles(_folder.Path).Sum(file => new FileInfo(file).Length);
        Assert.InRange((double)size / (signals * keys), 64, 120);
    }

    [Fact]
    public void LookUp_GoesByMark_WhateverItIsAsked()
    {
        using var database = Open();

        var plan = Read("EXPLAIN QUERY PLAN " + SqliteLookup.Sql(16), column: 3);

        Assert.Contains("SEARCH m USING PRIMARY KEY (mark=?) LEFT-JOIN", plan);
        Assert.Equal(3, plan.Count(step => step.EndsWith("USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN", StringComparison.Ordinal)));
        Assert.Equal(["SCAN 16 CONSTANT ROWS", "SCAN a"], plan.Where(step => step.Contains("SCAN", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static IndexedKey Key(string kind) => new(kind, RandomNumberGenerator.GetBytes(32));

    private static SignalRecord Signal(string reference, int keys) => new(
        Guid.CreateVersion7(), Me, "c", reference, "zorg", "persoon", "woonoverlast", "team-a", Now.AddYears(1),
        [.. Enumerable.Range(1, keys).Select(number => Key($"K{number}"))]);

    private SqliteDatabase Open() => SqliteDatabase.Open(File, typeof(SqliteIndexStore).Assembly, Folder);

    /// <summary>A file as the version of before left it.</summary>
    private void MakeAsBefore(SignalRecord[] signals, (Guid First, Guid Second) match)
    {
        using var connection = Connect();
        var assembly = typeof(SqliteIndexStore).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(4))
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Run(connection, script.ReadToEnd());
        }

        Run(connection, "PRAGMA user_version = 4; INSERT INTO key_stands (covenant, version) VALUES ('c', 1)");
        foreach (var signal in signals)
        {
            Run(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    INSERT INTO signals (id, organisation, covenant, reference, category, subject, kind, contact_point, valid_until, registered_at, content)
                    VALUES (x'{Hex(signal.Id)}', '{signal.Organisation}', 'c', '{signal.Reference}', 'zorg', 'persoon', 'woonoverlast', 'team-a',
                      {signal.ValidUntil.ToUnixTimeMilliseconds()}, {Now.ToUnixTimeMilliseconds()}, x'{Convert.ToHexString(signal.ContentDigest())}');
                    INSERT INTO pseudonyms (covenant, pseudonym, signal, kind)
                    SELECT 'c', column1, last_insert_rowid(), column2 FROM (VALUES {string.Join(", ", signal.Keys.Select(key => $"(x'{Convert.ToHexString(key.Pseudonym)}', '{key.Kind}')"))})
                    """));
        }

        Run(connection, $"INSERT INTO matches (first, second) VALUES (x'{Hex(match.First)}', x'{Hex(match.Second)}')");

        static string Hex(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true));
    }

    /// <summary>As many, and each of them in its signal's keys: hence all of them.</summary>
    private void AssertMarks(int count) => Assert.Equal(
        [$"{count}", $"{count}"],
        Read("SELECT count(*) FROM marks UNION ALL SELECT count(*) FROM marks m JOIN signals s ON s.number = m.signal AND (instr(s.keys, m.mark) - 1) % 32 = 0"));

    private List<string> Read(string sql, int column = 0)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in Enumerable.Range(0, 16).Select(number => $"$key{number}").Append("$now").Append("$covenant").Where(name => sql.Contains(name, StringComparison.Ordinal)))
        {
            command.Parameters.AddWithValue(name, 0);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(column));
        }

        return rows;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
