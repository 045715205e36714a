namespace Bekend.Conventions.Tests.Documents;

/// <summary>Reference vectors prove nothing until a test reads them.</summary>
public sealed class VectorTests
{
    /// <summary>Of a suite of RFC 9497 that Bekend does not have.</summary>
    private const string OfAnotherSuite = "rfc9497-p256.json";

    [Fact]
    public void EveryFile_IsReadByATest()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "..", "shared", "vectors")).Select(file => Path.GetFileName(file)).ToList();
        var tests = Repository.Code.Where(file => file.Area == "tests" && file.Name != $"{nameof(VectorTests)}.cs").ToList();

        Assert.Contains(OfAnotherSuite, files);
        Rule.Holds(
            "Vectors that no test reads may as well not be there.",
            files.Where(file => file != OfAnotherSuite && !tests.Any(test => test.Text.Contains($"{file}\"", StringComparison.Ordinal))));
    }
}
