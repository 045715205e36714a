namespace Bekend.Conventions.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record RepositoryFile(string Path, string Text)
{
    /// <summary>First folder of the path; empty for a file in the root.</summary>
    public string Area => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : string.Empty;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether it is C#.</summary>
    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>Whether it is C# that runs at a partner, an operator or a newcomer.</summary>
    public bool IsProductCode => IsCode && Area is not "tests";

    /// <summary>Its lines, without line ends and without the empty one after the last.</summary>
    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    /// <summary>Names a place in the file.</summary>
    /// <param name="line">From 0.</param>
    public string At(int line) => $"{Path}:{line + 1}: {Lines[line].Trim()}";

    public override string ToString() => Path;
}
