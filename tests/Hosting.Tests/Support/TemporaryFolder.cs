namespace Bekend.Hosting.Tests.Support;

/// <summary>A folder of one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bekend-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Everything in the files whose name starts with <paramref name="prefix"/>: a database with its WAL.</summary>
    public byte[] ReadAll(string prefix) =>
        [.. Directory.EnumerateFiles(Path, prefix + "*").SelectMany(Shared)];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] Shared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
