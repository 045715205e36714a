using System.Text;

namespace Bekend.Connector.Loading;

/// <summary>Splits one record into fields (RFC 4180, any delimiter).</summary>
internal static class CsvFields
{
    /// <summary>Splits the text.</summary>
    /// <returns>
    /// <see cref="CsvShape.Complete"/>; <see cref="CsvShape.Open"/> when a quoted field does not end here, so that the
    /// next line may belong to it; <see cref="CsvShape.Malformed"/> when something follows a closing quote.
    /// </returns>
    /// <remarks>A quote inside a field that did not start with one is an ordinary character, as in <c>12"</c>.</remarks>
    public static CsvShape Split(string text, char delimiter, List<string> fields)
    {
        fields.Clear();
        var at = 0;
        while (true)
        {
            var shape = at < text.Length && text[at] == '"'
                ? Quoted(text, ref at, delimiter, fields)
                : Plain(text, ref at, delimiter, fields);
            if (shape is not CsvShape.Complete)
            {
                return shape;
            }

            if (at >= text.Length)
            {
                return CsvShape.Complete;
            }

            at++;
        }
    }

    private static CsvShape Plain(string text, ref int at, char delimiter, List<string> fields)
    {
        var end = text.IndexOf(delimiter, at);
        end = end < 0 ? text.Length : end;
        fields.Add(text[at..end]);
        at = end;
        return CsvShape.Complete;
    }

    private static CsvShape Quoted(string text, ref int at, char delimiter, List<string> fields)
    {
        var field = new StringBuilder();
        var isClosed = false;
        for (at++; at < text.Length && !isClosed; at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                isClosed = true;
            }
        }

        if (!isClosed)
        {
            return CsvShape.Open;
        }

        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        fields.Add(field.ToString());
        return at >= text.Length || text[at] == delimiter ? CsvShape.Complete : CsvShape.Malformed;
    }
}
