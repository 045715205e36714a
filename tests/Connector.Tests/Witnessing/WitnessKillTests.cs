using System.Globalization;
using Bekend.Connector.Tests.Support;
using Bekend.Testing;

namespace Bekend.Connector.Tests.Witnessing;

/// <summary>kill −9 of a witness that is asked by a log with several histories: it never cosigns two of them.</summary>
public sealed class WitnessKillTests : IDisposable
{
    private const int Rounds = 12;
    private const int Histories = 4;

    private readonly Workspace _workspace = new();
    private readonly ForkedLog _log = new();

    public void Dispose()
    {
        _log.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Cosigns_OneHistory_WhenKilledAtAnyMoment()
    {
        var folder = new WitnessFolder(_workspace.Folder, _log.Vkey);
        var cosigned = new List<(int History, long Size)>();
        for (var round = 0; round < Rounds; round++)
        {
            using var witness = await WitnessProcess.StartAsync(folder.Files);
            var seen = await SeenAsync(witness);
            var last = cosigned.Count == 0 ? 0 : cosigned.Max(tree => tree.Size);
            Assert.True(seen >= last, $"it saw {seen} and had cosigned {last}");

            // All at once, each history from the size that it saw, in another order every time; it dies after so many answers.
            var asked = Enumerable.Range(0, Histories * 3)
                .Select(at => (History: 1 + ((at + round) % Histories), Size: seen + 1 + (at % 3)))
                .Select(tree => (tree.History, tree.Size, Answer: witness.AddAsync(_log.Request(tree.History, seen, tree.Size))))
                .ToList();
            for (var answers = 0; answers < round % 4; answers++)
            {
                await Task.WhenAny(asked.Skip(answers).Select(request => request.Answer));
            }

            witness.Kill();
            foreach (var (history, size, answer) in asked)
            {
                var (status, body) = await answer;
                if (status == 200)
                {
                    Assert.True(folder.IsCosigned(_log.Note(history, size), body));
                    cosigned.Add((history, size));
                }
                else
                {
                    Assert.True(status is 0 or 409 or 422, $"{status}");
                }
            }

        }

        using (var last = await WitnessProcess.StartAsync(folder.Files))
        {
            var seen = await SeenAsync(last);
            var goesOn = new List<int>();
            for (var history = 1; history <= Histories; history++)
            {
                if ((await last.AddAsync(_log.Request(history, seen, seen))).Status == 200)
                {
                    goesOn.Add(history);
                }
            }

            Assert.True(seen > ForkedLog.Common);
            Assert.Single(goesOn);
            Assert.All(cosigned, tree => Assert.True(tree.Size <= ForkedLog.Common || tree.History == goesOn[0], $"{tree} and {goesOn[0]}"));
            Assert.NotEmpty(cosigned);
        }

        Assert.All(
            cosigned.GroupBy(tree => tree.Size),
            trees => Assert.Single(trees.Select(tree => ForkedLog.Root(tree.History, tree.Size)).Distinct()));
    }

    /// <summary>The size that it saw: what it answers to whoever thinks that it saw none.</summary>
    private async Task<long> SeenAsync(WitnessProcess witness)
    {
        // A proof that proves nothing: refused also where nothing was seen.
        var request = _log.Request(1, 1, 2).Replace("old 1\n", "old 0\n", StringComparison.Ordinal);
        var (status, body) = await witness.AddAsync(request);
        Assert.True(status is 409 or 422, $"{status}");
        return status == 422 ? 0 : long.Parse(body, CultureInfo.InvariantCulture);
    }
}
