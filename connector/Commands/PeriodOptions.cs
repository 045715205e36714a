using System.CommandLine;
using System.CommandLine.Parsing;
using Bekend.Policies.Covenants;

namespace Bekend.Connector.Commands;

/// <summary>Which days of the log: Dutch calendar days, both included.</summary>
internal sealed class PeriodOptions
{
    /// <summary>Days without <c>--from</c>, the last one included: as many as the gateway itself shows.</summary>
    private const int DefaultDays = 7;

    private readonly Option<string?> _from = new("--from") { Description = "First Dutch calendar day, yyyy-mm-dd; default six days before the last", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Last day, included, yyyy-mm-dd; default today", HelpName = "DATE" };

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        command.Validators.Add(Validate);
    }

    /// <summary>Whether either was given.</summary>
    public bool IsGiven(CommandResult result) => result.GetValue(_from) is not null || result.GetValue(_to) is not null;

    /// <summary>The days, fixed before the first request, so that one after midnight is still of the same days.</summary>
    public (string From, string To) Read(ParseResult parsed, TimeProvider time)
    {
        var today = DutchTime.DayOf(time.GetUtcNow());
        var from = parsed.GetValue(_from) is { } first ? Day.Parse(first) : null;
        var to = parsed.GetValue(_to) is { } last ? Day.Parse(last)!.Value : from > today ? from.Value : today;
        return (Day.Format(from ?? to.AddDays(1 - DefaultDays)), Day.Format(to));
    }

    private void Validate(CommandResult result)
    {
        foreach (var option in (Option<string?>[])[_from, _to])
        {
            if (result.GetValue(option) is { } text && (Day.Parse(text) is not { } day || day.DayNumber < DefaultDays))
            {
                result.AddError($"{option.Name} must be a date, yyyy-mm-dd.");
            }
        }

        if (result.GetValue(_from) is { } from && result.GetValue(_to) is { } to && Day.Parse(from) > Day.Parse(to))
        {
            result.AddError("--from must not come after --to.");
        }
    }
}
