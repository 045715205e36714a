namespace Bekend.Connector.Output;

/// <summary>Writes a <see cref="CovenantPage"/> as text.</summary>
internal static class CovenantPageText
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, CovenantPage page)
    {
        output.WriteLine(page.Title);
        output.WriteLine(new string('=', page.Title.Length));
        Write(output, page.Lines);
        foreach (var section in page.Sections)
        {
            output.WriteLine();
            output.WriteLine(section.Heading);
            output.WriteLine(new string('-', section.Heading.Length));
            Write(output, section.Lines);
            if (section.Rows.Count > 0)
            {
                TextTable.Write(output, section.Header, section.Rows);
            }
        }
    }

    private static void Write(TextWriter output, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
