using System.CommandLine;
using System.Globalization;
using System.Text;
using Bekend.Connector.AccessRequests;
using Bekend.Connector.Asking;
using Bekend.Connector.Gateway;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend access-request</c>: a privacy officer answers a citizen (AVG 15).</summary>
internal sealed class AccessRequestCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly Option<bool> _person = SharedOptions.Person();
    private readonly Option<bool> _address = SharedOptions.Address();

    private readonly Option<string?> _subject = new("--subject")
    {
        Description = "JSON file with the citizen, or - for standard input (default; prompts at a terminal)",
        HelpName = "FILE",
    };

    private readonly Option<string?> _report = new("--report") { Description = "Save the report in this new file; default standard output", HelpName = "FILE" };

    public Command Create()
    {
        var command = new Command("access-request", "Report to a citizen who asked about him or her, and why (AVG 15)") { _client, _covenant, _subject, _person, _address, _report };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_person) && result.GetValue(_address))
            {
                result.AddError("Give --person or --address, not both.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        context.WithSessionAsync(parsed.GetRequiredValue(_client), session => RunAsync(parsed, session, cancellationToken));

    private async Task<int> RunAsync(ParseResult parsed, GatewaySession session, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(_report);
        if (path is not null && File.Exists(path))
        {
            return context.Fail(Failure.Input("The report file exists already", "It may be another citizen's. Nothing was asked."));
        }

        var kind = parsed.GetValue(_address) ? SubjectKind.Address : SubjectKind.Person;
        var fields = await SubjectSource.ReadAsync(parsed.GetValue(_subject), kind, context.Io, cancellationToken);
        if (!fields.TryGet(out var raw, out var failure)
            || !Subject.Read(kind, raw).TryGet(out var subject, out failure)
            || !(await new AccessRequester(session).AskAsync(parsed.GetRequiredValue(_covenant), subject, cancellationToken)).TryGet(out var account, out failure))
        {
            return context.Fail(failure);
        }

        TellOfficer(account);
        var report = AccessReport.Format(account);
        if (path is null)
        {
            context.Io.Out.Write(report);
            return (int)ExitCode.Done;
        }

        return Save(path, report) ? (int)ExitCode.Done : context.Fail(new(
            ExitCode.Unexpected, "The report could not be saved", "Ask again for another file; that the account was given is on the log."));
    }

    /// <summary>For the officer alone: on standard error, never in the report.</summary>
    private void TellOfficer(AccountReply account)
    {
        Tell(AccessReport.Uncertain(account), "left out: they share only weaker keys, and can be somebody else's; look at them yourself");
        Tell(account.Uitgesteld!.Count, $"postponed{Until(account.Uitgesteld)}; do not tell the citizen that there are any");
        Tell(account.Beschadigd!.Value, "could not be read: they do not fit the log");
        Tell(account.NietDoorzoekbaar!.Value, "from before pseudonyms were kept, and cannot be searched");
    }

    private void Tell(int count, string what)
    {
        if (count > 0)
        {
            context.Io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} disclosures {what}."));
        }
    }

    private static string Until(IReadOnlyList<DateTimeOffset?> postponed) =>
        postponed.Min() is { } first ? string.Create(CultureInfo.InvariantCulture, $", the first until {first:yyyy-MM-dd}") : string.Empty;

    private static bool Save(string path, string report)
    {
        try
        {
            return PrivateFile.TryCreate(path, Encoding.UTF8.GetBytes(report));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
