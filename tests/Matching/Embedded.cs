namespace Bekend.Matching;

/// <summary>Text files inside this assembly.</summary>
internal static class Embedded
{
    /// <summary>Lines that say something: no comments, no empty ones.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"`{name}` is not in the assembly");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
