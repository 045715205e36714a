using System.Diagnostics.CodeAnalysis;
using System.Text;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Witnessing;

/// <summary>For which logs a key has begun to cosign, kept beside the key: with it a witness sees that what it saw of a log is lost.</summary>
/// <remarks>
/// <code>
/// witness.example/w1+3a588553+BKc+/dOSW34d…    the key that these are of
/// gateway.example/log                          a log a line, each with its newline
/// </code>
/// <para>Made with the key and then only added to. Held by one process at a time, so that one key never cosigns from two places.</para>
/// </remarks>
internal sealed class WitnessBeginnings : IDisposable
{
    private const long MaxLength = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly HashSet<string> _origins;
    private long _length;

    private WitnessBeginnings(FileStream file, long length, IEnumerable<string> origins) =>
        (_file, _length, _origins) = (file, length, new(origins, StringComparer.Ordinal));

    public static string PathFor(string keyFile) => keyFile + ".begun";

    /// <summary>Looks whether a new key can have such a file; null when it can, exit code 2 when another key had it.</summary>
    public static Failure? FindTaken(string keyFile) => File.Exists(PathFor(keyFile)) ? Taken(PathFor(keyFile)) : null;

    /// <summary>Makes the file of a new key, which has begun nothing.</summary>
    /// <returns>Null, or exit code 2 when there is such a file already.</returns>
    public static Failure? Create(string keyFile, string vkey)
    {
        var path = PathFor(keyFile);
        try
        {
            return PrivateFile.TryCreate(path, Utf8.GetBytes(vkey + "\n")) ? null : Taken(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{path}` cannot be written", "Give this account write access to its folder.");
        }
    }

    /// <summary>Claims what a key has begun.</summary>
    /// <returns>Exit code 2 when it is not there, is another key's, or another process holds it: doubt must not begin anew.</returns>
    public static Outcome<WitnessBeginnings> Claim(string keyFile, string vkey)
    {
        var path = PathFor(keyFile);
        FileStream? file = null;
        try
        {
            file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            if (TryRead(file, vkey, out var origins, out var length))
            {
                return new WitnessBeginnings(file, length, origins);
            }
        }
        catch (FileNotFoundException)
        {
            return Unusable(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{path}` cannot be used", "Another witness holds it, or this account may not write there. One key never cosigns from two places.");
        }

        file.Dispose();
        return Unusable(path);
    }

    /// <summary>Whether this key may have cosigned for a log.</summary>
    public bool Has(string origin)
    {
        lock (_lock)
        {
            return _origins.Contains(origin);
        }
    }

    /// <summary>Adds a log; on the disk when this returns.</summary>
    /// <exception cref="IOException">It was not added, or nobody knows.</exception>
    public void Add(string origin)
    {
        lock (_lock)
        {
            if (_origins.Contains(origin))
            {
                return;
            }

            // An earlier attempt that failed may have left something behind.
            var line = Utf8.GetBytes(origin + "\n");
            RandomAccess.SetLength(_file.SafeFileHandle, _length);
            RandomAccess.Write(_file.SafeFileHandle, line, _length);
            RandomAccess.FlushToDisk(_file.SafeFileHandle);
            _length += line.Length;
            _origins.Add(origin);
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool TryRead(FileStream file, string vkey, [NotNullWhen(true)] out string[]? origins, out long length)
    {
        (origins, length) = (null, 0);
        if (file.Length > MaxLength)
        {
            return false;
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);

        // A line without its newline was being written when the power went: nothing was cosigned after it.
        length = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        try
        {
            var lines = Utf8.GetString(bytes, 0, (int)length).Split('\n');
            origins = lines[0] == vkey ? lines[1..^1] : null;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return origins is not null;
    }

    private static Failure Taken(string path) => Failure.Input(
        $"`{path}` exists", "It tells for which logs another key has begun to cosign, and is never overwritten; choose another file for the key.");

    private static Failure Unusable(string path) => Failure.Input(
        $"`{path}` does not tell for which logs this key has begun to cosign",
        "It is made with the key and stays beside it. Without it nobody knows what the key has cosigned already: make a new key, and tell those who rely on this one.");
}
