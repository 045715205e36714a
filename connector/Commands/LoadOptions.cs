using System.CommandLine;
using System.CommandLine.Parsing;
using Bekend.Connector.Asking;
using Bekend.Connector.Loading;

namespace Bekend.Connector.Commands;

/// <summary>Options of <c>bekend signals load</c> and how they make a request.</summary>
internal sealed class LoadOptions
{
    public Argument<string> File { get; } = new("FILE") { Description = "CSV with a header line, or NDJSON, in UTF-8; - is standard input" };

    public Option<string> Client { get; } = SharedOptions.Client();

    public Option<string> Covenant { get; } = SharedOptions.Covenant();

    public Option<bool> Person { get; } = new("--person") { Description = "Rows are about persons (default)" };

    public Option<bool> Address { get; } = new("--address") { Description = "Rows are about addresses" };

    public Option<string?> Kind { get; } = new("--kind") { Description = "Signal kind (signaalsoort) for rows without one", HelpName = "KIND" };

    public Option<string?> Contact { get; } = new("--contact") { Description = "Contact point (contactpunt) for rows without one", HelpName = "ID" };

    public Option<string?> ValidUntil { get; } = new("--valid-until") { Description = "Last day for rows without one, yyyy-mm-dd", HelpName = "DATE" };

    public Option<string?> Format { get; } = new("--format")
    {
        Description = "csv or ndjson; by default ndjson for .ndjson and .jsonl, else csv",
        HelpName = "FORMAT",
    };

    public Option<string[]> Map { get; } = new("--map")
    {
        Description = "Column for a field, such as bsn=Burgerservicenummer; may be repeated",
        HelpName = "FIELD=HEADER",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public Option<string?> Delimiter { get; } = new("--delimiter") { Description = "Separator: ; or , or tab; found out by default", HelpName = "CHAR" };

    public Option<string?> Results { get; } = new("--results") { Description = "Result file; default FILE.results.ndjson. Rerunning resumes from it", HelpName = "FILE" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Read and check every row; send and record nothing" };

    public Option<bool> Json { get; } = SharedOptions.Json();

    /// <summary>Every option, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [Client, Covenant, Person, Address, Kind, Contact, ValidUntil, Format, Map, Delimiter, Results, DryRun, Json];

    /// <summary>Checks the values that have a form.</summary>
    public void Validate(CommandResult result)
    {
        if (result.GetValue(Person) && result.GetValue(Address))
        {
            result.AddError("--person and --address exclude each other.");
        }

        if (result.GetValue(File) == RowInput.StandardInput && result.GetValue(Results) is null && !result.GetValue(DryRun))
        {
            result.AddError("--results is required when the rows come from standard input.");
        }

        if (result.GetValue(Format) is { } format && RowFormats.Parse(format) is null)
        {
            result.AddError("--format must be csv or ndjson.");
        }

        if (FormatOf(result.GetValue(Format), result.GetValue(File) ?? "") is RowFormat.Ndjson
            && (result.GetValue(Map) is { Length: > 0 } || result.GetValue(Delimiter) is not null))
        {
            result.AddError("--map and --delimiter are for CSV.");
        }

        if (result.GetValue(ValidUntil) is { } date && Day.Parse(date) is null)
        {
            result.AddError("--valid-until must be a date, yyyy-mm-dd.");
        }

        if (result.GetValue(Delimiter) is { } delimiter && CsvDialect.Parse(delimiter) is null)
        {
            result.AddError("--delimiter must be ; or , or tab.");
        }

        if (Renamed(result.GetValue(Map) ?? []) is null)
        {
            result.AddError("--map must be field=header, each field once.");
        }
    }

    /// <summary>The request as given.</summary>
    public LoadRequest Request(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(File);
        return new LoadRequest
        {
            Path = path,
            Format = FormatOf(parsed.GetValue(Format), path),
            ResultsPath = parsed.GetValue(Results) ?? $"{path}.results.ndjson",
            Covenant = parsed.GetRequiredValue(Covenant),
            Subject = parsed.GetValue(Address) ? SubjectKind.Address : SubjectKind.Person,
            Defaults = new SignalDefaults(
                parsed.GetValue(Kind), parsed.GetValue(Contact), parsed.GetValue(ValidUntil) is { } date ? Day.Parse(date) : null),
            Renamed = Renamed(parsed.GetValue(Map) ?? []) ?? [],
            Delimiter = parsed.GetValue(Delimiter) is { } delimiter ? CsvDialect.Parse(delimiter) : null,
            IsDryRun = parsed.GetValue(DryRun),
        };
    }

    private static RowFormat FormatOf(string? given, string path) =>
        given is null ? RowFormats.OfPath(path) : RowFormats.Parse(given) ?? RowFormat.Csv;

    private static Dictionary<string, string>? Renamed(string[] pairs)
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
}
