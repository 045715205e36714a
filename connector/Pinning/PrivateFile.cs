namespace Bekend.Connector.Pinning;

/// <summary>Files that only their owner may read (0600) and that exist whole or not at all.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the file with these contents, unless it is there already.</summary>
    /// <returns>False when the file existed; it is then untouched.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static bool TryCreate(string path, ReadOnlySpan<byte> contents)
    {
        if (File.Exists(path))
        {
            return false;
        }

        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = Open(temporary, FileMode.CreateNew))
            {
                stream.Write(contents);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its contents count.
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a file for writing that others may read meanwhile; a new one is 0600.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = mode is FileMode.OpenOrCreate ? FileAccess.ReadWrite : FileAccess.Write,
            Share = FileShare.Read,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
