namespace Bekend.Hosting.Storage;

/// <summary>Makes a file that several processes may want to make at the same moment: one does, whole and durable.</summary>
/// <remarks>
/// Moving a finished draft does not suffice: <see cref="File.Move(string, string, bool)"/> looks first and moves then,
/// so that the last of two writers would win and the first would go on with a content that is gone.
/// </remarks>
public static class FileOnce
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    // Writing takes milliseconds; whoever waits this long waits for something else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Makes the file, for its owner only; an existing file is kept.</summary>
    /// <param name="file">Path; its folder must exist. Beside it a file <c>.lock</c> remains.</param>
    /// <param name="content">Called when the file is not there.</param>
    /// <exception cref="IOException">The file cannot be written, or another process does not finish.</exception>
    public static void Create(string file, Func<byte[]> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var held = Lock($"{file}.lock");
        if (File.Exists(file))
        {
            return;
        }

        // Under another name first: a reader, or a crash, meets the whole file or none.
        var draft = $"{file}.draft";
        File.Delete(draft);
        using (var stream = new FileStream(draft, Private(FileMode.CreateNew)))
        {
            stream.Write(content());
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: false);
    }

    private static FileStream Lock(string file)
    {
        var until = TimeProvider.System.GetTimestamp() + (long)(Patience.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (true)
        {
            try
            {
                return new FileStream(file, Private(FileMode.OpenOrCreate));
            }
            catch (IOException) when (TimeProvider.System.GetTimestamp() < until && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
