using System.Security.Cryptography;
using System.Text;
using Bekend.Connector.Tests.Support;
using Bekend.Connector.Witnessing;

namespace Bekend.Connector.Tests.Witnessing;

/// <summary>What a witness grants and refuses, and what it remembers.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly ForkedLog _log = new();
    private readonly WitnessFolder _folder;

    public WitnessTests() => _folder = new(_workspace.Folder, _log.Vkey);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _log.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Answers_AsSpecified_OneAfterAnother()
    {
        var vectors = SharedFiles.Vectors("tlog-witness-add-checkpoint.json");
        var folder = new WitnessFolder(
            Directory.CreateDirectory(Path.Combine(_workspace.Folder, "vectors")).FullName,
            Vkey(vectors.GetProperty("logOrigin").GetString()!, vectors.GetProperty("logPublicKeyHex").GetString()!));
        foreach (var vector in vectors.GetProperty("cases").EnumerateArray())
        {
            // Each by a witness that was started anew.
            using var witness = Open(folder);
            var request = vector.GetProperty("request").GetString()!;
            var answer = await AddAsync(witness, request);

            Assert.Equal(vector.GetProperty("statusTlogWitnessV1").GetInt32(), answer.Status);
            Assert.Equal(answer.Status == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8", answer.ContentType);
            if (answer.Status == 409)
            {
                Assert.Equal(vector.GetProperty("assert").GetString(), $"body == \"{answer.Body}\"".Replace("\n", "\\n", StringComparison.Ordinal));
            }

            Assert.Equal(answer.Status == 200, folder.IsCosigned(request[(request.IndexOf("\n\n", StringComparison.Ordinal) + 2)..], answer.Body));
        }
    }

    [Fact]
    public async Task Remembers_WhatItCosigned_AcrossStarts()
    {
        for (var size = 1; size <= 12; size++)
        {
            using var witness = Open(_folder);
            Assert.Equal(200, (await AddAsync(witness, _log.Request(1, size - 1, size))).Status);
            Assert.Equal(new(409, $"{size}\n", "text/x.tlog.size"), await AddAsync(witness, _log.Request(1, size - 1, size)));
            var again = await AddAsync(witness, _log.Request(1, size, size));
            Assert.Equal(200, again.Status);
            Assert.True(_folder.IsCosigned(_log.Note(1, size), again.Body));
        }
    }

    [Fact]
    public async Task Refuses_EveryOtherHistory_OnceItSawOne()
    {
        using (var witness = Open(_folder))
        {
            Assert.Equal(200, (await AddAsync(witness, _log.Request(1, 0, 7))).Status);
        }

        using var again = Open(_folder);
        for (var size = 1; size <= 20; size++)
        {
            for (var old = 0; old <= size; old++)
            {
                var answer = await AddAsync(again, _log.Request(2, old, size));
                Assert.True(answer.Status == (old == 7 && size > 7 ? 422 : 409), $"{old} to {size}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task Cosigns_OneOfManyThatAskAtOnce()
    {
        using var witness = Open(_folder);
        Assert.Equal(200, (await AddAsync(witness, _log.Request(1, 0, 3))).Status);

        var answers = await Task.WhenAll(Enumerable.Range(1, 32).Select(history => Task.Run(() => AddAsync(witness, _log.Request(history, 3, 9)))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => Assert.Equal((409, "9\n"), (answer.Status, answer.Body)));
    }

    [Fact]
    public async Task Cosigns_Nothing_ThatItCouldNotKeep()
    {
        using var witness = Open(_folder);
        Assert.Equal(200, (await AddAsync(witness, _log.Request(1, 0, 3))).Status);
        var file = Assert.Single(_folder.Seen);
        File.Delete(file);
        Directory.CreateDirectory(file);

        var refused = await AddAsync(witness, _log.Request(1, 3, 5));

        Assert.Equal(500, refused.Status);
        Assert.False(_folder.IsCosigned(_log.Note(1, 5), refused.Body));
        Directory.Delete(file);
        Assert.Equal(200, (await AddAsync(witness, _log.Request(2, 3, 5))).Status);
        Assert.Equal($"{_log.Origin}\n5\n{ForkedLog.Root(2, 5)}\n", await File.ReadAllTextAsync(file, Cancel));
        Assert.Equal([file], Directory.GetFiles(_folder.State).Where(name => !name.EndsWith("lock", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Keeps_EachLogApart()
    {
        using var second = new ForkedLog("log.example/second");
        var folder = new WitnessFolder(Directory.CreateDirectory(Path.Combine(_workspace.Folder, "two")).FullName, _log.Vkey, second.Vkey);
        using var witness = Open(folder);

        Assert.Equal(200, (await AddAsync(witness, _log.Request(1, 0, 5))).Status);
        Assert.Equal(200, (await AddAsync(witness, second.Request(2, 0, 9))).Status);
        Assert.Equal(200, (await AddAsync(witness, _log.Request(1, 5, 6))).Status);
        using var stranger = new ForkedLog("log.example/third");
        Assert.Equal(404, (await AddAsync(witness, stranger.Request(1, 0, 5))).Status);
        using var impostor = new ForkedLog(second.Origin);
        Assert.Equal(403, (await AddAsync(witness, impostor.Request(1, 9, 12))).Status);
        Assert.Equal(2, folder.Seen.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("log.example/other\n3\nz07sphmVYimio1wsS1PQkT3YptYLLJGkbiMsZg2RNPs=\n")]
    [InlineData("log.example/forked\n3\n")]
    [InlineData("log.example/forked\n03\nz07sphmVYimio1wsS1PQkT3YptYLLJGkbiMsZg2RNPs=\n")]
    public async Task DoesNotStart_OverWhatItCannotRead(string content)
    {
        using (var witness = Open(_folder))
        {
            Assert.Equal(200, (await AddAsync(witness, _log.Request(1, 0, 3))).Status);
        }

        await File.WriteAllTextAsync(Assert.Single(_folder.Seen), content, Cancel);

        Assert.False(_folder.Open().TryGet(out _, out var failure));
        Assert.Equal(ExitCode.WrongInput, failure.Exit);
        Assert.Contains("could cosign a second history", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void DoesNotStart_BesideAnother()
    {
        using (Open(_folder))
        {
            Assert.False(_folder.Open().TryGet(out _, out var failure));
            Assert.Equal(ExitCode.WrongInput, failure.Exit);
        }

        Open(_folder).Dispose();
    }

    [Fact]
    public async Task Refuses_WhatIsNoRequest()
    {
        using var witness = Open(_folder);
        var good = Encoding.UTF8.GetBytes(_log.Request(1, 0, 3));
        byte[][] bad = [[], "\n\n"u8.ToArray(), [0xff, .. good], [.. "old -1"u8, .. good[5..]], [.. good[..^1], 0xc0], new byte[Witness.MaxRequest + 1], RandomNumberGenerator.GetBytes(500)];
        foreach (var body in bad)
        {
            Assert.Equal(400, (await witness.AddCheckpointAsync(body, Cancel)).Status);
        }

        // Nothing of what was refused is remembered.
        Assert.Empty(_folder.Seen);
        Assert.Equal(200, (await witness.AddCheckpointAsync(good, Cancel)).Status);
    }

    private static Witness Open(WitnessFolder folder)
    {
        Assert.True(folder.Open().TryGet(out var witness, out var failure), failure?.Title);
        return witness;
    }

    private static Task<WitnessAnswer> AddAsync(Witness witness, string request) => witness.AddCheckpointAsync(Encoding.UTF8.GetBytes(request), Cancel);

    private static string Vkey(string origin, string publicKey)
    {
        byte[] key = [1, .. Convert.FromHexString(publicKey)];
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(origin), (byte)'\n', .. key]);
        return $"{origin}+{Convert.ToHexStringLower(hash.AsSpan(0, 4))}+{Convert.ToBase64String(key)}";
    }
}
