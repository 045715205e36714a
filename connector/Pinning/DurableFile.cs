using System.Runtime.InteropServices;

namespace Bekend.Connector.Pinning;

/// <summary>Replaces a file so that after a crash or a power cut it holds the old contents or the new, whole; its owner alone may read it (0600).</summary>
internal static partial class DurableFile
{
    private const int ReadOnly = 0;

    /// <summary>Replaces the file, or makes it. When this returns, the new contents are on the disk.</summary>
    /// <remarks>
    /// The contents are on the disk before they get the name (rename(2), POSIX.1-2017, is atomic), and the folder, which holds the name,
    /// is brought to the disk after it: else a power cut could bring the old file back.
    /// </remarks>
    /// <exception cref="IOException">Nothing was replaced, or nobody knows.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing was replaced.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> contents)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = PrivateFile.Open(temporary, FileMode.CreateNew))
            {
                stream.Write(contents);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        FlushFolderOf(full);
    }

    /// <summary>Makes a folder, unless it is there already, and each above it that is missing. When this returns, their names are on the disk.</summary>
    /// <exception cref="IOException">It was not made, or nobody knows.</exception>
    /// <exception cref="UnauthorizedAccessException">It was not made.</exception>
    public static void CreateFolder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
        {
            return;
        }

        CreateFolder(Path.GetDirectoryName(full)!);
        Directory.CreateDirectory(full);
        FlushFolderOf(full);
    }

    /// <summary>Brings a name to the disk: without it, a power cut takes the name away, however well the contents were kept.</summary>
    /// <exception cref="IOException">Nobody knows whether it is there.</exception>
    public static void FlushFolderOf(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
    }

    private static void Flush(string folder)
    {
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        try
        {
            if (Sync(descriptor) != 0)
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
