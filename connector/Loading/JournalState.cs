using System.Globalization;
using System.Text;
using System.Text.Json;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>What the lines of a result file amount to: the last line about an input line counts.</summary>
/// <remarks>Memory: about 70 bytes for each input line on record. Not safe to use from several threads.</remarks>
internal sealed class JournalState
{
    private readonly Dictionary<int, Row> _rows = [];
    private readonly Dictionary<UInt128, int> _withdrawn = [];
    private int _count;

    /// <summary>Reads a result file that may not be there, without touching it.</summary>
    /// <returns>Its state, or exit code 2 when it cannot be read.</returns>
    public static Outcome<JournalState> Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var state = new JournalState();
            state.Restore(file);
            return state;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new JournalState();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("The result file cannot be read", $"`{path}` must be readable by this account.");
        }
    }

    /// <summary>Takes in every line from here to the end.</summary>
    public void Restore(Stream file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false), false, 1 << 16, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            try
            {
                if (JsonSerializer.Deserialize(line, ResultJson.Default.ResultLine) is { } result)
                {
                    Note(result);
                }
            }
            catch (JsonException)
            {
                // A line nobody can read acknowledges nothing: its row is sent again, which changes nothing at the gateway.
            }
        }
    }

    /// <summary>Takes in one line.</summary>
    /// <returns>False when it says of a row that came to nothing what was known already.</returns>
    public bool Note(ResultLine result)
    {
        _count++;
        UInt128? reference = result.Kenmerk is { } text ? ReferenceHash.Of(text) : null;
        if (result.Status is ResultLine.Withdrawing or Wire.Withdrawn)
        {
            if (reference is { } gone)
            {
                _withdrawn[gone] = _count;
            }

            return true;
        }

        if (result.Regel <= 0)
        {
            return true;
        }

        var row = new Row(Number(result.Afdruk), result.Status is Wire.Added or Wire.Changed or Wire.Unchanged, reference, _count);
        if (!row.IsDone && _rows.TryGetValue(result.Regel, out var known) && !known.IsDone && known.Digest == row.Digest)
        {
            return false;
        }

        _rows[result.Regel] = row;
        return true;
    }

    /// <summary>True when this very row was acknowledged and its signal not withdrawn since, so that it need not be sent again.</summary>
    public bool IsAcknowledged(int line, string digest) =>
        _rows.TryGetValue(line, out var row)
        && row.IsDone
        && row.Digest == Number(digest)
        && !(row.Reference is { } reference && _withdrawn.TryGetValue(reference, out var at) && at > row.Order);

    /// <summary>The signal that a line was acknowledged as; null when it has none.</summary>
    public UInt128? ReferenceOf(int line) => _rows.TryGetValue(line, out var row) && row.IsDone ? row.Reference : null;

    private static UInt128 Number(string? digest) =>
        UInt128.TryParse(digest, NumberStyles.AllowHexSpecifier, null, out var number) ? number : 0;

    private readonly record struct Row(UInt128 Digest, bool IsDone, UInt128? Reference, int Order);
}
