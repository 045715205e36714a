using System.Net;

namespace Bekend.Connector.Output;

/// <summary>Writes a <see cref="CovenantPage"/> as one HTML file that loads nothing and runs nothing.</summary>
internal static class CovenantPageHtml
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:start;vertical-align:top}"
        + "th{background:#f0f0f0}.wide{overflow-x:auto}";

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, CovenantPage page)
    {
        output.WriteLine("<!DOCTYPE html>");
        output.WriteLine("<html lang=\"nl\">");
        output.WriteLine("<head>");
        output.WriteLine("<meta charset=\"utf-8\">");
        output.WriteLine("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        output.WriteLine("<meta name=\"viewport\" content=\"width=device-width\">");
        output.WriteLine($"<title>{Text(page.Title)}</title>");
        output.WriteLine($"<style>{Style}</style>");
        output.WriteLine("</head>");
        output.WriteLine("<body><main>");
        output.WriteLine($"<h1>{Text(page.Title)}</h1>");
        Write(output, page.Lines);
        foreach (var section in page.Sections)
        {
            Write(output, section);
        }

        output.WriteLine("</main></body>");
        output.WriteLine("</html>");
    }

    private static void Write(TextWriter output, PageSection section)
    {
        output.WriteLine($"<section><h2>{Text(section.Heading)}</h2>");
        Write(output, section.Lines);
        if (section.Rows.Count > 0)
        {
            output.WriteLine($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(section.Heading)}\"><table>");
            output.WriteLine($"<thead><tr>{string.Concat(section.Header.Select(name => $"<th scope=\"col\">{Text(name)}</th>"))}</tr></thead>");
            output.WriteLine("<tbody>");
            foreach (var row in section.Rows)
            {
                output.WriteLine($"<tr><th scope=\"row\">{Text(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Text(cell)}</td>"))}</tr>");
            }

            output.WriteLine("</tbody></table></div>");
        }

        output.WriteLine("</section>");
    }

    private static void Write(TextWriter output, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"<p>{Text(line)}</p>");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
