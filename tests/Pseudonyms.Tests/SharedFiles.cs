using System.Text.Json;

namespace Bekend.Pseudonyms.Tests;

/// <summary>The reference material that stands beside the repository: <c>../shared</c>, seen from Gateway.sln.</summary>
internal static class SharedFiles
{
    /// <summary>Finds one shared file.</summary>
    /// <param name="relativePath">Path below <c>shared</c>, with forward slashes.</param>
    /// <returns>An absolute path of a file that exists.</returns>
    /// <exception cref="FileNotFoundException">The file is absent: a test that cannot read its vectors fails.</exception>
    internal static string PathOf(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Gateway.sln")))
            {
                continue;
            }

            var path = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", relativePath));
            return File.Exists(path) ? path : throw new FileNotFoundException($"shared file `{relativePath}` is absent", path);
        }

        throw new FileNotFoundException("no folder above the tests holds Gateway.sln");
    }

    /// <summary>Reads one shared JSON file.</summary>
    internal static JsonElement ReadJson(string relativePath) =>
        JsonDocument.Parse(File.ReadAllText(PathOf(relativePath))).RootElement;
}
