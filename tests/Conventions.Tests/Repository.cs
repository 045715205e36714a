namespace Bekend.Conventions.Tests;

/// <summary>The repository that these tests were built from, without what is built or downloaded.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", ".idea", "node_modules", "TestResults", "data"];

    private static readonly string[] TextTypes =
        [".cs", ".cshtml", ".resx", ".csproj", ".props", ".targets", ".sln", ".md", ".yaml", ".yml", ".json", ".sql", ".sh", ".txt", ".csv", ""];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file, in order of its path.</summary>
    public static IReadOnlyList<RepositoryFile> Files { get; } =
        [.. Walk(new(Root)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    public static IEnumerable<RepositoryFile> Code => Files.Where(file => file.IsCode);

    public static IEnumerable<RepositoryFile> ProductCode => Files.Where(file => file.IsProductCode);

    /// <summary>README and the like, and everything under docs.</summary>
    public static IEnumerable<RepositoryFile> Documents =>
        Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static RepositoryFile Get(string path) =>
        Files.SingleOrDefault(file => file.Path == path) ?? throw new FileNotFoundException($"The repository has no {path}.");

    /// <summary>Whether a path from the root names a file or a folder.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<RepositoryFile> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => TextTypes.Contains(file.Extension)))
        {
            yield return new(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
        }

        foreach (var file in folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name)).SelectMany(Walk))
        {
            yield return file;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gateway.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Gateway.sln.");
    }
}
