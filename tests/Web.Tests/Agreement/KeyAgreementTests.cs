namespace Bekend.Web.Tests.Agreement;

/// <summary>A page and a connector must find each other: the same keys in the same order, the same fields refused.</summary>
[Collection(WebCollection.Name)]
public sealed class KeyAgreementTests
{
    private const int Seed = 20260731;
    private const int GeneratedCount = 100_000;
    private const int Shown = 10;

    [Fact]
    public async Task Agree_RegisterTestPersons()
    {
        var lines = Subjects.Gbav().ToList();

        Assert.Equal(2 * 2156, lines.Count);
        await AgreeAsync(lines, leastKeyed: 2000);
    }

    [Fact]
    public Task Agree_GeneratedSubjects() => AgreeAsync([.. Subjects.Generated(GeneratedCount, Seed)], leastKeyed: 30_000);

    [Fact]
    public Task Agree_EveryCodeUnit() => AgreeAsync([.. Subjects.CodeUnits()], leastKeyed: 60_000);

    private static async Task AgreeAsync(List<SubjectLine> lines, int leastKeyed)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-web-");
        try
        {
            var (questions, answers) = (Path.Combine(folder.FullName, "questions.ndjson"), Path.Combine(folder.FullName, "answers.ndjson"));
            await File.WriteAllLinesAsync(questions, lines.Select(line => line.Question()), TestContext.Current.CancellationToken);
            var answering = WebFolder.RunAsync(
                "node", ["bin/tests/agreement/keys.js", questions, answers], TestContext.Current.CancellationToken);
            var ours = lines.Select(line => line.Answer()).ToList();
            await answering;
            var theirs = await File.ReadAllLinesAsync(answers, TestContext.Current.CancellationToken);

            Assert.Equal(lines.Count, theirs.Length);
            var differences = Enumerable.Range(0, lines.Count)
                .Where(i => ours[i] != theirs[i])
                .Select(i => $"{lines[i].Question()}\n  C#         {ours[i]}\n  TypeScript {theirs[i]}")
                .ToList();
            Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(Shown))}");

            // Both answers must be common, or agreement would say little.
            Assert.InRange(ours.Count(answer => answer.StartsWith("""{"sleutels":["K""", StringComparison.Ordinal)
                || answer.StartsWith("""{"sleutels":["A""", StringComparison.Ordinal)), leastKeyed, lines.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
