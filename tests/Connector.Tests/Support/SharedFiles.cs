using System.Text.Json;

namespace Bekend.Connector.Tests.Support;

/// <summary>Files beside and in the repository. A missing file fails the test.</summary>
internal static class SharedFiles
{
    private static readonly string Repository = FindRepository();

    /// <summary>Path of a file of test data.</summary>
    public static string Data(string name)
    {
        var path = Path.Combine(Repository, "..", "shared", "data", name);
        Assert.True(File.Exists(path), $"test data is missing: {name}");
        return path;
    }

    /// <summary>Vectors that other implementations made.</summary>
    public static JsonElement Vectors(string name)
    {
        var path = Path.Combine(Repository, "..", "shared", "vectors", name);
        Assert.True(File.Exists(path), $"test vectors are missing: {name}");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
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
