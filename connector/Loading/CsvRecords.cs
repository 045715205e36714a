using System.Text;

namespace Bekend.Connector.Loading;

/// <summary>Reads records one by one and gets back on its feet on the line after a broken one.</summary>
/// <remarks>
/// A quote that is never closed would make a common CSV reader swallow every line up to the next quote. Here such a line
/// is reported alone and the lines after it are read as if it had not been there.
/// </remarks>
internal sealed class CsvRecords(LineSource lines, char delimiter)
{
    /// <summary>Most lines that one quoted field may span.</summary>
    private const int MaxSpan = 20;

    /// <summary>The next record, or null at the end. Empty lines are passed over.</summary>
    public CsvRecord? Next()
    {
        while (lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                return Read(line);
            }
        }

        return null;
    }

    private CsvRecord Read(Line first)
    {
        if (first.IsTooLong)
        {
            return Broken(first, $"the line is longer than {LineSource.MaxLength} characters");
        }

        var fields = new List<string>();
        var record = new StringBuilder(first.Text);
        var followers = new List<Line>();
        var shape = CsvFields.Split(first.Text, delimiter, fields);
        while (shape is CsvShape.Open && followers.Count < MaxSpan && lines.Next() is { } follower)
        {
            followers.Add(follower);
            record.Append('\n').Append(follower.Text);
            shape = follower.IsTooLong ? CsvShape.Malformed : CsvFields.Split(record.ToString(), delimiter, fields);
        }

        if (shape is CsvShape.Complete)
        {
            return new CsvRecord(first.Number, record.ToString(), fields, null);
        }

        lines.PutBack(followers);
        return Broken(first, "the quotes do not match");
    }

    private static CsvRecord Broken(Line line, string fault) => new(line.Number, line.Text, null, fault);
}
