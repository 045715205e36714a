using System.Xml.Linq;

namespace Bekend.Conventions.Tests.Projects;

/// <summary>What a csproj says about itself and others.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Sdk">Such as <c>Microsoft.NET.Sdk.Web</c>.</param>
/// <param name="References">Folders of the projects it references, in order; also those it only builds.</param>
/// <param name="UsesAspNet">Whether it can use ASP.NET of itself.</param>
/// <param name="RootNamespace">Namespace of its root folder.</param>
internal sealed record ProjectFile(
    string Path, string Sdk, IReadOnlyList<string> References, bool UsesAspNet, string RootNamespace)
{
    /// <summary>Its folder: its name in these tests.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)];

    /// <exception cref="InvalidOperationException">There is no project in that folder, or more than one.</exception>
    public static ProjectFile In(string folder) => All.Single(project => project.Folder == folder);

    /// <summary>Reads one project.</summary>
    public static ProjectFile Read(RepositoryFile file)
    {
        var xml = XDocument.Parse(file.Text).Root!;
        var sdk = xml.Attribute("Sdk")!.Value;
        var folder = System.IO.Path.GetDirectoryName(file.Path)!;
        var references = xml.Descendants("ProjectReference")
            .Select(reference => Normalise(System.IO.Path.Combine(folder, reference.Attribute("Include")!.Value)))
            .Order(StringComparer.Ordinal)
            .ToList();
        var usesAspNet = sdk.EndsWith(".Web", StringComparison.Ordinal)
            || xml.Descendants("FrameworkReference").Any(framework => framework.Attribute("Include")!.Value.Contains("AspNetCore", StringComparison.Ordinal));
        var name = System.IO.Path.GetFileNameWithoutExtension(file.Path);
        return new(file.Path, sdk, references, usesAspNet, xml.Descendants("RootNamespace").SingleOrDefault()?.Value ?? "Bekend." + name);
    }

    /// <summary>Every project that it reaches, directly or not.</summary>
    public IEnumerable<string> Reaches() => References.Concat(References.SelectMany(folder => In(folder).Reaches())).Distinct(StringComparer.Ordinal);

    public override string ToString() => Path;

    private static string Normalise(string path) =>
        System.IO.Path.GetRelativePath(Repository.Root, System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Repository.Root, path.Replace('\\', '/')))!)
            .Replace('\\', '/');
}
