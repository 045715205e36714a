namespace Bekend.Policies.Tests;

/// <summary>Reads reference files from the folder `shared` beside the repository; their absence fails the test.</summary>
internal static class SharedFiles
{
    public static string Read(string path) =>
        File.ReadAllText(Path.Combine(Directory.GetParent(RepositoryFiles.Root)!.FullName, "shared", path));
}
