using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Exporting;

/// <summary>A new folder that is there whole or not at all, for its owner alone (0700, files 0600).</summary>
/// <remarks>It is filled under another name beside it, and renamed when everything is on the disk. A run that is killed leaves that one behind.</remarks>
internal sealed class ExportFolder : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly List<ExportedFile> _files = [];

    private ExportFolder(string path)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        _temporary = $"{_path}.{Guid.NewGuid():N}.partial";
    }

    /// <summary>What was added, in order.</summary>
    public IReadOnlyList<ExportedFile> Files => _files;

    /// <summary>Whether something has this name already.</summary>
    public static bool Exists(string path) => Directory.Exists(path) || File.Exists(path);

    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not make it.</exception>
    public static ExportFolder Create(string path)
    {
        var folder = new ExportFolder(path);
        PrivateFolder.Create(folder._temporary);
        return folder;
    }

    /// <summary>Adds a file; its contents are on the disk when this returns.</summary>
    /// <param name="name">Below the folder, with <c>/</c>.</param>
    /// <param name="write">Is given what appends to it.</param>
    public async Task AddAsync(string name, Func<Func<ReadOnlyMemory<byte>, ValueTask>, Task> write)
    {
        var path = Path.Combine(_temporary, name);
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = PrivateFile.Open(path, FileMode.CreateNew);
        await write(bytes =>
        {
            hash.AppendData(bytes.Span);
            return file.WriteAsync(bytes);
        });
        file.Flush(flushToDisk: true);
        _files.Add(new(name, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Adds the manifest and gives the folder its name.</summary>
    /// <returns>SHA-256 of the manifest.</returns>
    /// <exception cref="IOException">Something has the name by now; or the disk fails.</exception>
    public string Finish(ExportManifest manifest)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, ExportJson.Default.ExportManifest);
        DurableFile.Replace(Path.Combine(_temporary, ExportManifest.FileName), bytes);
        Directory.Move(_temporary, _path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_temporary))
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }
}
