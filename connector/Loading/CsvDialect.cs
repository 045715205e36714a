namespace Bekend.Connector.Loading;

/// <summary>Finds out what separates the fields of a file.</summary>
internal static class CsvDialect
{
    private static readonly char[] Candidates = [';', ',', '\t'];

    /// <summary>The separator that splits the header into most fields; of equals, a semicolon before a comma before a tab.</summary>
    public static char Detect(string header)
    {
        var fields = new List<string>();
        return Candidates.MaxBy(candidate => CsvFields.Split(header, candidate, fields) is CsvShape.Complete ? fields.Count : 0);
    }

    /// <summary>Reads the separator a person gave: one of the three, or <c>tab</c>.</summary>
    public static char? Parse(string text) => text switch
    {
        ";" => ';',
        "," => ',',
        "\t" or "\\t" or "tab" => '\t',
        _ => null,
    };
}
