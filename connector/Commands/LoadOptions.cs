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

    public Option<bool> WithdrawMissing { get; } = new("--withdraw-missing")
    {
        Description = "Then withdraw your signals under this covenant, about this kind of subject, that the file does not have",
    };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Withdraw them without asking, even when they are all or more than a tenth" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Tell what would be added, changed, refused and withdrawn; send and record nothing" };

    public Option<bool> Offline { get; } = new("--offline") { Description = "With --dry-run: check the rows only, without the gateway" };

    public Option<string?> Report { get; } = new("--report") { Description = "With --dry-run: new file that tells of each row, one JSON object a line", HelpName = "FILE" };

    public Option<bool> Json { get; } = SharedOptions.Json();

    /// <summary>Every option, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [Client, Covenant, Person, Address, Kind, Contact, ValidUntil, Format, Map, Delimiter, Results, WithdrawMissing, Yes, DryRun, Offline, Report, Json];

    /// <summary>Checks the values that have a form, and what goes together.</summary>
    public void Validate(CommandResult result)
    {
        foreach (var fault in LoadOptionRules.Faults(this, result))
        {
            result.AddError(fault);
        }
    }

    /// <summary>The request as given.</summary>
    public LoadRequest Request(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(File);
        return new LoadRequest
        {
            Path = path,
            Format = LoadOptionRules.FormatOf(parsed.GetValue(Format), path),
            ResultsPath = parsed.GetValue(Results) ?? $"{path}.results.ndjson",
            Covenant = parsed.GetRequiredValue(Covenant),
            Subject = parsed.GetValue(Address) ? SubjectKind.Address : SubjectKind.Person,
            Defaults = new SignalDefaults(
                parsed.GetValue(Kind), parsed.GetValue(Contact), parsed.GetValue(ValidUntil) is { } date ? Day.Parse(date) : null),
            Renamed = LoadOptionRules.Renamed(parsed.GetValue(Map) ?? []) ?? [],
            Delimiter = parsed.GetValue(Delimiter) is { } delimiter ? CsvDialect.Parse(delimiter) : null,
            IsDryRun = parsed.GetValue(DryRun),
            IsOffline = parsed.GetValue(Offline),
            ReportPath = parsed.GetValue(Report),
            WithdrawMissing = parsed.GetValue(WithdrawMissing),
        };
    }
}
