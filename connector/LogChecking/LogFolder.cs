namespace Bekend.Connector.LogChecking;

/// <summary>A log in a folder, laid out as its addresses are.</summary>
internal sealed class LogFolder(string folder) : ILogFiles
{
    public async Task<Outcome<byte[]?>> ReadAsync(string path, int maxLength, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            return !file.Exists ? (byte[]?)null
                : file.Length > maxLength ? LogFailures.TooLong(path)
                : await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{path}` cannot be read", "This account may not read it, or the disk fails.");
        }
    }
}
