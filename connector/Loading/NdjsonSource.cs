using Bekend.Connector.Asking;

namespace Bekend.Connector.Loading;

/// <summary>Rows of NDJSON: one object a line. A line that is wrong costs itself only.</summary>
internal sealed class NdjsonSource(RowInput input, SubjectKind kind) : IRowSource
{
    public double? Fraction => input.Fraction;

    public bool MayHoldKind => true;

    public RowRecord? Next()
    {
        while (input.Lines.Next() is { } line)
        {
            if (line.IsTooLong)
            {
                return new RowRecord(line.Number, line.Text, null, [$"the line is longer than {LineSource.MaxLength} characters"]);
            }

            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                var (values, faults) = NdjsonLine.Read(line.Text, kind);
                return new RowRecord(line.Number, line.Text, values, faults);
            }
        }

        return null;
    }

    public void Dispose() => input.Dispose();
}
