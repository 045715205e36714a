namespace Bekend.Connector.Loading;

/// <summary>Rows of a CSV file.</summary>
internal sealed class CsvSource : IRowSource
{
    private readonly RowInput _input;
    private readonly CsvRecords _records;
    private readonly ColumnMap _columns;

    private CsvSource(RowInput input, CsvRecords records, ColumnMap columns)
    {
        _input = input;
        _records = records;
        _columns = columns;
    }

    public double? Fraction => _input.Fraction;

    public bool MayHoldKind => _columns.Has(SignalFieldNames.Kind);

    /// <summary>Reads the header.</summary>
    /// <returns>The source, which then disposes of the input; or exit code 2.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public static Outcome<CsvSource> Open(RowInput input, LoadRequest request)
    {
        if ((request.Delimiter ?? DetectDelimiter(input.Lines)) is not { } separator)
        {
            return Failure.Input("The file is empty", $"`{request.Path}` has no header line.");
        }

        var records = new CsvRecords(input.Lines, separator);
        if (records.Next()?.Fields is not { } header)
        {
            return Failure.Input("The header line cannot be read", "The first line must hold the names of the columns.");
        }

        return ColumnMap.Create(header, request.Renamed, request.Subject).TryGet(out var columns, out var failure)
            ? new CsvSource(input, records, columns)
            : failure;
    }

    public RowRecord? Next()
    {
        if (_records.Next() is not { } record)
        {
            return null;
        }

        if (record.Fields is not { } fields)
        {
            return new RowRecord(record.Line, record.Raw, null, [record.Fault ?? "the record cannot be split"]);
        }

        return WrongShape(fields) is { } fault
            ? new RowRecord(record.Line, record.Raw, null, [fault])
            : new RowRecord(record.Line, record.Raw, _columns.Values(fields), []);
    }

    public void Dispose() => _input.Dispose();

    private string? WrongShape(IReadOnlyList<string> fields)
    {
        if (fields.Count < _columns.Count)
        {
            return $"has {fields.Count} columns where the first line has {_columns.Count}";
        }

        return fields.Skip(_columns.Count).All(string.IsNullOrWhiteSpace)
            ? null
            : $"has {fields.Count} columns where the first line has {_columns.Count}; is a field with a separator in it not quoted?";
    }

    private static char? DetectDelimiter(LineSource lines)
    {
        while (lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                lines.PutBack([line]);
                return CsvDialect.Detect(line.Text);
            }
        }

        return null;
    }
}
