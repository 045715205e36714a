using System.Text.Json;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Loading;

/// <summary>The result file: says what became of each line, and is what a rerun resumes from.</summary>
/// <remarks>
/// Append-only; the last line about an input line counts. A line torn by a crash is cut off when the file is opened
/// again. Safe to use from several threads.
/// </remarks>
internal sealed class ResultJournal : IDisposable
{
    /// <summary>How every result file begins.</summary>
    private static readonly byte[] Start = "{\"regel\":"u8.ToArray();

    private readonly JournalState _state = new();
    private readonly FileStream _file;
    private readonly Lock _lock = new();

    private ResultJournal(FileStream file) => _file = file;

    /// <summary>Opens the result file, reading what earlier runs recorded.</summary>
    /// <returns>The journal, or exit code 2 when the file cannot be opened or is something else than a result file.</returns>
    public static Outcome<ResultJournal> Open(string path)
    {
        FileStream? file = null;
        try
        {
            file = PrivateFile.Open(path, FileMode.OpenOrCreate);
            var journal = new ResultJournal(file);
            if (journal.TryRestore())
            {
                return journal;
            }

            file.Dispose();
            return Failure.Input("The result file is something else", $"`{path}` holds no results of an earlier run and was not touched. Choose another with --results.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return Failure.Input("The result file cannot be opened", $"`{path}` must be writable by this account.");
        }
    }

    /// <summary>True when this very row was acknowledged before, so that it need not be sent again.</summary>
    public bool IsAcknowledged(int line, string digest)
    {
        lock (_lock)
        {
            return _state.IsAcknowledged(line, digest);
        }
    }

    /// <summary>The signal that a line was acknowledged as; null when it has none.</summary>
    public UInt128? ReferenceOf(int line)
    {
        lock (_lock)
        {
            return _state.ReferenceOf(line);
        }
    }

    /// <summary>Appends one result; a refusal or a skip that stands there already is not repeated.</summary>
    public void Append(ResultLine result)
    {
        lock (_lock)
        {
            if (_state.Note(result))
            {
                _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(result, ResultJson.Default.ResultLine), (byte)'\n']);
            }
        }
    }

    /// <summary>Makes everything appended so far survive a power cut.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            _file.Flush(flushToDisk: true);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    private bool TryRestore()
    {
        if (!LooksLikeResults())
        {
            return false;
        }

        var whole = LengthOfWholeLines();
        _file.SetLength(whole);
        _file.Position = 0;
        _state.Restore(_file);
        _file.Position = whole;
        return true;
    }

    /// <summary>INVARIANT: nothing is cut off or added before this says yes, lest a wrong path destroys somebody's file.</summary>
    private bool LooksLikeResults()
    {
        var start = new byte[Start.Length];
        _file.Position = 0;
        var read = _file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Start.AsSpan().StartsWith(start.AsSpan(0, read));
    }

    private long LengthOfWholeLines()
    {
        for (var end = _file.Length; end > 0; end--)
        {
            _file.Position = end - 1;
            if (_file.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }
}
