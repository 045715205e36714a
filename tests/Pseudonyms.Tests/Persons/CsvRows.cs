using System.Text;

namespace Bekend.Pseudonyms.Tests.Persons;

/// <summary>Reads rows of a <c>;</c>-separated file; a quoted value may hold separators, line ends and doubled quotes.</summary>
internal static class CsvRows
{
    internal static IEnumerable<string[]> Read(TextReader reader)
    {
        var row = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var c = (char)next;
            if (c == '"')
            {
                if (quoted && reader.Peek() == '"')
                {
                    value.Append((char)reader.Read());
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && c is ';' or '\n')
            {
                row.Add(value.ToString());
                value.Clear();
                if (c == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else if (quoted || c != '\r')
            {
                value.Append(c);
            }
        }

        if (row.Count > 0 || value.Length > 0)
        {
            row.Add(value.ToString());
            yield return [.. row];
        }
    }
}
