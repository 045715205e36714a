using System.CommandLine.Parsing;
using Bekend.Connector.Loading;

namespace Bekend.Connector.Commands;

/// <summary>What the options of <c>bekend signals load</c> may say, alone and together.</summary>
internal static class LoadOptionRules
{
    /// <summary>Everything that is wrong; values are never repeated.</summary>
    public static IEnumerable<string> Faults(LoadOptions options, CommandResult given) =>
    [
        .. FaultsOfValues(options, given),
        .. FaultsOfInput(options, given),
        .. FaultsOfModes(options, given),
    ];

    /// <summary>The format given, or else that of the file's name.</summary>
    public static RowFormat FormatOf(string? given, string path) =>
        given is null ? RowFormats.OfPath(path) : RowFormats.Parse(given) ?? RowFormat.Csv;

    /// <summary>Header by field; null when a pair has another form or a field comes twice.</summary>
    public static Dictionary<string, string>? Renamed(string[] pairs)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == pair.Length - 1 || !renamed.TryAdd(pair[..at].Trim(), pair[(at + 1)..].Trim()))
            {
                return null;
            }
        }

        return renamed;
    }

    private static IEnumerable<string> FaultsOfValues(LoadOptions options, CommandResult given)
    {
        if (given.GetValue(options.Person) && given.GetValue(options.Address))
        {
            yield return "--person and --address exclude each other.";
        }

        if (given.GetValue(options.ValidUntil) is { } date && Day.Parse(date) is null)
        {
            yield return "--valid-until must be a date, yyyy-mm-dd.";
        }

        if (given.GetValue(options.Delimiter) is { } delimiter && CsvDialect.Parse(delimiter) is null)
        {
            yield return "--delimiter must be ; or , or tab.";
        }

        if (Renamed(given.GetValue(options.Map) ?? []) is null)
        {
            yield return "--map must be field=header, each field once.";
        }

        if (given.GetValue(options.Format) is { } format && RowFormats.Parse(format) is null)
        {
            yield return "--format must be csv or ndjson.";
        }
    }

    private static IEnumerable<string> FaultsOfInput(LoadOptions options, CommandResult given)
    {
        var path = given.GetValue(options.File) ?? "";
        if (path == RowInput.StandardInput && given.GetValue(options.Results) is null)
        {
            yield return "--results is required when the rows come from standard input.";
        }

        if (FormatOf(given.GetValue(options.Format), path) is RowFormat.Ndjson
            && (given.GetValue(options.Map) is { Length: > 0 } || given.GetValue(options.Delimiter) is not null))
        {
            yield return "--map and --delimiter are for CSV.";
        }
    }

    private static IEnumerable<string> FaultsOfModes(LoadOptions options, CommandResult given)
    {
        if (!given.GetValue(options.DryRun) && (given.GetValue(options.Offline) || given.GetValue(options.Report) is not null))
        {
            yield return "--offline and --report are for --dry-run.";
        }

        if (given.GetValue(options.WithdrawMissing) && given.GetValue(options.Offline))
        {
            yield return "--withdraw-missing and --offline exclude each other.";
        }

        if (given.GetValue(options.Yes) && !given.GetValue(options.WithdrawMissing))
        {
            yield return "--yes is for --withdraw-missing.";
        }
    }
}
