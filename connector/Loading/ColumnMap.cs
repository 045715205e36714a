using Bekend.Connector.Asking;

namespace Bekend.Connector.Loading;

/// <summary>Which column holds which field.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _columns;

    private ColumnMap(Dictionary<string, int> columns, int count)
    {
        _columns = columns;
        Count = count;
    }

    /// <summary>Number of columns in the header.</summary>
    public int Count { get; }

    /// <summary>Whether a column holds this field.</summary>
    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>Matches headers to fields.</summary>
    /// <param name="header">Fields of the first record.</param>
    /// <param name="renamed">Header by field, for columns that are not named after their field.</param>
    /// <param name="kind">Whether rows are about persons or addresses.</param>
    /// <returns>The map, or exit code 2 with every fault; headers of the file are never repeated, for the file may have none.</returns>
    public static Outcome<ColumnMap> Create(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> renamed, SubjectKind kind)
    {
        var faults = new List<string>();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        IReadOnlyList<string> known = [.. SubjectFieldNames.For(kind), .. SignalFieldNames.All];
        foreach (var field in renamed.Keys.Where(field => !known.Contains(field)))
        {
            faults.Add($"--map {field}=…: not a field of a signal about {(kind is SubjectKind.Person ? "a person" : "an address")}");
        }

        foreach (var field in known)
        {
            var name = renamed.GetValueOrDefault(field, field);
            var places = Places(header, name);
            if (places.Count > 1)
            {
                faults.Add($"{field}: {places.Count} columns carry its header");
            }
            else if (places.Count == 1)
            {
                columns[field] = places[0];
            }
            else if (renamed.ContainsKey(field))
            {
                faults.Add($"--map {field}=…: the file has no column with that header");
            }
        }

        if (faults.Count == 0 && !SubjectFieldNames.For(kind).Any(columns.ContainsKey))
        {
            faults.Add($"no column is named after a field of the subject ({string.Join(", ", SubjectFieldNames.For(kind))}); use --map field=header");
        }

        return faults.Count > 0
            ? Failure.Input("The columns of the file cannot be used", $"The first line has {header.Count} columns.") with { Faults = faults }
            : new ColumnMap(columns, header.Count);
    }

    /// <summary>The fields of one row.</summary>
    public RowValues Values(IReadOnlyList<string> fields)
    {
        var values = new RowValues();
        foreach (var (name, column) in _columns)
        {
            values.Set(name, fields[column]);
        }

        return values;
    }

    private static List<int> Places(IReadOnlyList<string> header, string name)
    {
        var places = new List<int>();
        for (var i = 0; i < header.Count; i++)
        {
            if (string.Equals(header[i].Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                places.Add(i);
            }
        }

        return places;
    }
}
