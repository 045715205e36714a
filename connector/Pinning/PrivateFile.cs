using System.Runtime.InteropServices;

namespace Bekend.Connector.Pinning;

/// <summary>Files that only their owner may read (0600) and that exist whole or not at all.</summary>
internal static partial class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the file with these contents, unless it is there already.</summary>
    /// <returns>False when the file existed; it is then untouched. When true, contents and name are on the disk.</returns>
    /// <remarks>
    /// The finished file gets its name by link(2) (POSIX.1-2017), which fails when the name is taken.
    /// <see cref="File.Move(string, string, bool)"/> looks first and moves then: of two writers at once both would
    /// believe to be the first, and the key of one would be pinned over that of the other.
    /// </remarks>
    /// <exception cref="IOException">The folder cannot be written, or its file system knows no links.</exception>
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

            if (Link(temporary, path) == 0)
            {
                DurableFile.FlushFolderOf(path);
                return true;
            }

            // Another process was first: its contents count.
            return File.Exists(path) ? false : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Whether other accounts of this machine can read a file. Always false on Windows, which has no such modes.</summary>
    public static bool IsReadableByOthers(string path) =>
        !OperatingSystem.IsWindows()
        && (new FileInfo(path).UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;

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

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string created);
}
