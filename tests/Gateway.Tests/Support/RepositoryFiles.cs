using Bekend.Gateway.Covenants;
using Bekend.Policies.Syntax;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Finds files of this repository from wherever the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Covenants { get; } = Path.Combine(FindRoot(), "deploy", "covenants");

    /// <summary>The covenants of this repository as if they were published.</summary>
    public static CovenantSet CovenantSet { get; } = new(
    [
        .. Directory.GetFiles(Covenants, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => CovenantReader.Read(file, File.ReadAllText(file)).Covenant!)
            .Select((covenant, index) => new ServedVersion(
                covenant, new(covenant.Id.Value, covenant.Version, string.Empty, string.Empty, string.Empty, index, DateTimeOffset.UnixEpoch), [])),
    ]);

    /// <summary>Reference files beside the repository; their absence fails the test.</summary>
    public static string Shared { get; } = Path.Combine(Directory.GetParent(FindRoot())!.FullName, "shared");

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
