using System.Text;
using Bekend.Connector.Asking;

namespace Bekend.Connector.Loading;

/// <summary>An opened input file: its columns, and its records one by one.</summary>
internal sealed class CsvSource : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamReader _text;
    private readonly CsvRecords _records;

    private CsvSource(FileStream file, StreamReader text, CsvRecords records, ColumnMap columns)
    {
        _file = file;
        _text = text;
        _records = records;
        Columns = columns;
    }

    public ColumnMap Columns { get; }

    /// <summary>Part of the file read so far, 0 to 1.</summary>
    public double Fraction => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>Opens the file and reads its header.</summary>
    /// <returns>The source, or exit code 2.</returns>
    public static Outcome<CsvSource> Open(string path, char? delimiter, IReadOnlyDictionary<string, string> renamed, SubjectKind kind)
    {
        FileStream? file = null;
        try
        {
            if ((delimiter ?? DetectDelimiter(path)) is not { } separator)
            {
                return Failure.Input("The file is empty", $"`{path}` has no header line.");
            }

            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            var text = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
            var records = new CsvRecords(text, separator);
            var header = records.Next();
            if (header?.Fields is not { } fields)
            {
                file.Dispose();
                return Failure.Input("The header line cannot be read", "The first line must hold the names of the columns.");
            }

            if (!ColumnMap.Create(fields, renamed, kind).TryGet(out var columns, out var failure))
            {
                file.Dispose();
                return failure;
            }

            return new CsvSource(file, text, records, columns);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return Failure.Input("The file cannot be read", $"`{path}` does not exist, or this account may not read it.");
        }
    }

    /// <summary>The next record after the header, or null at the end.</summary>
    /// <exception cref="IOException">The file cannot be read any further.</exception>
    public CsvRecord? Next() => _records.Next();

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }

    private static char? DetectDelimiter(string path)
    {
        using var text = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var lines = new LineSource(text);
        while (lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                return CsvDialect.Detect(line.Text);
            }
        }

        return null;
    }
}
