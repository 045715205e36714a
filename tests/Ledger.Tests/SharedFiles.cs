using System.Text.Json;

namespace Bekend.Ledger.Tests;

/// <summary>Reference material beside the repository. A missing file fails the test: vectors that are not there prove nothing.</summary>
internal static class SharedFiles
{
    private static readonly string Repository = FindRepository();

    /// <summary>A vector file, parsed.</summary>
    public static JsonElement Vectors(string name)
    {
        var path = Path.Combine(Repository, "..", "shared", "vectors", name);
        Assert.True(File.Exists(path), $"test vectors are missing: {name}");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    /// <summary>A file of the repository, as text.</summary>
    public static string InRepository(params string[] path) => File.ReadAllText(Path.Combine([Repository, .. path]));

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gateway.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Gateway.sln");
    }
}
