namespace Bekend.Connector.Output;

/// <summary>Columns of text, as wide as their widest cell; no colours, so that it can be piped.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes the header and the rows.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string> header, IReadOnlyCollection<IReadOnlyList<string?>> rows)
    {
        var widths = header.Select((name, i) => rows.Select(row => row[i]?.Length ?? 0).Append(name.Length).Max()).ToArray();
        Write(output, header, widths);
        foreach (var row in rows)
        {
            Write(output, row, widths);
        }
    }

    private static void Write(TextWriter output, IReadOnlyList<string?> cells, int[] widths) =>
        output.WriteLine(string.Join(Gap, cells.Select((cell, i) => (cell ?? "").PadRight(widths[i]))).TrimEnd());
}
