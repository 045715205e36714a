using System.Net;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Tiles;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>The log as anyone reads it, over HTTP and without a login.</summary>
public abstract class LogServingContract(InstallationFixture shared)
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Each names nothing, or names something in another than its one spelling.</summary>
    private static readonly string[] Wrong =
    [
        "tile/", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/000/", "tile/0//000", "tile//0/000", "tile/0/x000/000",
        "tile/00/000", "tile/-1/000", "tile/+0/000", "tile/0/-01", "tile/8/000", "tile/63/000", "tile/64/000", "tile/99999999999999999999/000",
        "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/257", "tile/0/000.p/01", "tile/0/000.p/-1", "tile/0/000.p/", "tile/0/000.p", "tile/0/000.p/1/1",
        "tile/0/002.p/89", "tile/0/002", "tile/0/003.p/1", "tile/1/000.p/3", "tile/1/000", "tile/2/000.p/1", "tile/7/000.p/1",
        "tile/0/x009/x223/x372/x036/x854/x775/807", "tile/0/x009/x223/x372/x036/x854/x775/808", "tile/0/x036/x028/x797/x018/x963/967.p/1",
        "tile/0/x036/x028/x797/x018/x963/968.p/1",
        "tile/entries", "tile/entries/", "tile/entries/0", "tile/entries/002.p/89", "tile/entries/002", "tile/entries/003.p/1", "tile/entries/000.p/0",
        "tile/entries/x009/x223/x372/x036/x854/x775/807", "tile/Entries/000", "TILE/0/000", "../LOG/tile/0/000",
        "tile/%30/000", "tile/0/%30%30%30", "tile/0%2F000", "tile/0/000%2Ep/1", "tile/0/000%00", "tile/0/000?", "tile/0/000?x=1",
        "tile/entries/./000", "tile/entries/../0/%30", "tile/data/000", "tile/0/000.gz", "tile/0/0x0",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_TheWholeTree_OfItsEntries()
    {
        await using var all = await WithEntriesAsync(600);

        var (size, root) = await CheckpointAsync(all);
        Assert.Equal(600, size);
        var entries = new List<byte[]>();
        for (var at = 0; BundleId.In(at, size) is { } bundle; at++)
        {
            var bytes = await GetAsync(all, bundle.Format(), bundle.Width == 256);
            Assert.True(EntryBundle.TryParse(bytes, bundle.Width, out var read));
            entries.AddRange(read.Select(entry => entry.ToArray()));
        }

        Assert.Equal(600, entries.Count);
        Assert.Equal(root, MerkleHash.RootOf([.. entries.Select(entry => MerkleHash.Leaf(entry))]));
        Assert.Equal(await StoredAsync(all), entries);

        var nodes = new TileNodes(size, tile => Read(GetAsync(all, tile.Format(), tile.Width == 256).Result, tile.Width));
        Assert.Equal(root, Frontier.Load(size, nodes).Root);
        for (var index = 0L; index < size; index += 37)
        {
            var proof = InclusionProof.Prove(index, size, nodes);
            Assert.True(InclusionProof.Check(proof, index, size, MerkleHash.Leaf(entries[(int)index]), root));
        }
    }

    [Fact]
    public async Task Gives_NoBytes_ButThoseOfTheFormat()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        await all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys());
        var (size, _) = await CheckpointAsync(all);

        var bytes = await GetAsync(all, BundleId.In(0, size)!.Value.Format(), false);

        Assert.True(EntryBundle.TryParse(bytes, (int)size, out var entries));
        Assert.All(entries, entry =>
        {
            // Version, type, time, month of retention, id and two commitments: no room for anything else.
            Assert.True(LogEntry.TryParse(entry.Span, out var read));
            Assert.Equal(read.Format(), entry.ToArray());
            Assert.Equal(Installation.Start, read.Time);
        });
    }

    [Fact]
    public async Task Gives_EveryWidthThatWasEverTheEdge_AndNoneBeyond()
    {
        await using var all = await WithEntriesAsync(300);
        var leaves = (await StoredAsync(all)).Select(entry => MerkleHash.Leaf(entry)).ToList();

        foreach (var width in (int[])[1, 2, 7, 43, 44])
        {
            var tile = Read(await GetAsync(all, new TileId(0, 1, width).Format(), false), width);
            Assert.Equal(leaves.Skip(256).Take(width), tile);
            Assert.True(EntryBundle.TryParse(await GetAsync(all, new BundleId(1, width).Format(), false), width, out _));
        }

        // Of a tile that is full by now, too.
        Assert.Equal(leaves.Take(255), Read(await GetAsync(all, new TileId(0, 0, 255).Format(), false), 255));
        Assert.Equal(MerkleHash.RootOf([.. leaves.Take(256)]), Read(await GetAsync(all, new TileId(1, 0, 1).Format(), false), 1)[0]);
        foreach (var path in (string[])["tile/0/001.p/45", "tile/entries/001.p/45", "tile/0/001", "tile/entries/001", "tile/1/000.p/2", "tile/2/000.p/1"])
        {
            (await SendAsync(all, path)).ExpectProblem(404, "BK1005");
        }
    }

    [Fact]
    public async Task Grows_WithTheLog_ThoughWhatIsFullIsRemembered()
    {
        await using var all = await WithEntriesAsync(255);
        await AssertAbsentAsync(all, "tile/0/000");
        await AssertAbsentAsync(all, "tile/entries/000");
        await AssertAbsentAsync(all, "tile/1/000.p/1");

        await AppendAsync(all, 1);

        foreach (var path in (string[])["tile/0/000", "tile/entries/000"])
        {
            var first = await GetAsync(all, path, true);
            Assert.Equal(first, await GetAsync(all, path, true));
        }

        await GetAsync(all, "tile/1/000.p/1", false);
    }

    [Theory]
    [InlineData("tile/0/000", "UPDATE log_nodes SET hash = @hash WHERE level = 0 AND position = 255")]
    [InlineData("tile/entries/000", "DELETE FROM log_entries WHERE position = 255")]
    public async Task Reads_WhatIsStored_WhenAskedTo(string path, string sql)
    {
        await using var all = await WithEntriesAsync(256);
        var before = await GetAsync(all, path, true);
        all.Tamper(sql);

        using var request = Request(all, path);
        request.Headers.CacheControl = new() { NoCache = true };
        var stored = await SendAsync(request);

        Assert.False(stored.Status == 200 && stored.Body.AsSpan().SequenceEqual(before));
    }

    [Fact]
    public async Task Answers_NotModified_ToWhoeverHasTheCheckpoint()
    {
        await using var all = await WithEntriesAsync(3);
        var first = (await SendAsync(all, "checkpoint")).Expect(200);
        var tag = first.Headers.ETag!;

        async Task<Reply> AgainAsync()
        {
            using var request = Request(all, "checkpoint");
            request.Headers.IfNoneMatch.Add(tag);
            return await SendAsync(request);
        }

        var again = (await AgainAsync()).Expect((int)HttpStatusCode.NotModified);
        Assert.Empty(again.Body);
        Assert.Equal("public, max-age=5", again.Headers.CacheControl!.ToString());
        await AppendAsync(all, 1);
        var newer = (await AgainAsync()).Expect(200);
        Assert.NotEqual(tag, newer.Headers.ETag);
        Assert.NotEqual(first.Text, newer.Text);
        Assert.Equal("public, max-age=3600", (await SendAsync(all, "vkey")).Expect(200).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Refuses_WhatIsNotThere_AndEveryOtherSpelling()
    {
        await using var all = await WithEntriesAsync(600);
        foreach (var path in Wrong)
        {
            var reply = await SendAsync(all, path);

            // What is no path at all, the server refuses before it asks the gateway.
            Assert.True(reply.Status == (path.EndsWith("%00", StringComparison.Ordinal) ? 400 : 404), $"{path}: {reply.Status}");
            if (reply.Status == 404)
            {
                reply.ExpectProblem(404, "BK1005");
                Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
            }
        }
    }

    private static async Task AssertAbsentAsync(Installation all, string path) => (await SendAsync(all, path)).ExpectProblem(404, "BK1005");

    private static async Task<byte[]> GetAsync(Installation all, string path, bool isFull)
    {
        var reply = (await SendAsync(all, path)).Expect(200);
        Assert.Equal("application/octet-stream", reply.ContentType);
        Assert.Equal(isFull ? "public, max-age=31536000, immutable" : "public, max-age=3600", string.Join(", ", reply.Headers.GetValues("Cache-Control")));
        return reply.Body;
    }

    private static async Task<Reply> SendAsync(Installation all, string path)
    {
        using var request = Request(all, path);
        return await SendAsync(request);
    }

    /// <summary>The path as it is written here, for clients tidy paths up.</summary>
    private static HttpRequestMessage Request(Installation all, string path) => new(HttpMethod.Get, new Uri($"{all.Gateway.Urls.First()}/log/{path}", AsWritten));

    private static async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient();
        using var response = await http.SendAsync(request, Cancel);
        return await Reply.FromAsync(response, Cancel);
    }

    private static IReadOnlyList<Digest> Read(byte[] bytes, int width)
    {
        Assert.True(HashTile.TryParse(bytes, width, out var hashes));
        return hashes;
    }

    private static async Task<List<byte[]>> StoredAsync(Installation all) => [.. (await LogView.ReadAsync(all)).Select(record => record.Bytes)];

    private static async Task<(long Size, Digest Root)> CheckpointAsync(Installation all)
    {
        var key = all.Gateway.Services.GetRequiredService<LogKey>().Signer.Verifier;
        Assert.True(SignedNote.TryOpen((await SendAsync(all, "checkpoint")).Expect(200).Text, key, out var text));
        Assert.True(Checkpoint.TryParse(text, out var checkpoint));
        return (checkpoint.Size, checkpoint.Root);
    }

    private async Task<Installation> WithEntriesAsync(int entries)
    {
        var all = await shared.StartOwnAsync();
        await AppendAsync(all, entries - (await LogView.ReadAsync(all)).Count);
        return all;
    }

    private static Task AppendAsync(Installation all, int entries)
    {
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        return Task.WhenAll(Enumerable.Range(0, entries).Select(_ => log.RecordAsync(NewRecord(), Cancel)));
    }

    private static LogRecord NewRecord() => new(
        Guid.CreateVersion7(), EntryType.Registration, Installation.Start, Installation.Start.AddYears(1), [], [new("handeling", "proef"u8.ToArray())]);
}
