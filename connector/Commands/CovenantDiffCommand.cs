using System.CommandLine;
using Bekend.Connector.Output;
using Bekend.Policies.Differences;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant diff</c>: what another version of a covenant changes, over every kind of question.</summary>
internal sealed class CovenantDiffCommand(CommandContext context)
{
    private readonly Argument<string> _old = new("OLD") { Description = "Covenant file before" };
    private readonly Argument<string> _new = new("NEW") { Description = "Covenant file after" };
    private readonly Option<string> _language = SharedOptions.Language();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("diff", "Say which questions another version of a covenant decides otherwise, with an example of each") { _old, _new, _language, _json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!CovenantFile.Read(parsed.GetRequiredValue(_old)).TryGet(out var old, out var failure)
            || !CovenantFile.Read(parsed.GetRequiredValue(_new)).TryGet(out var @new, out failure))
        {
            return context.Fail(failure);
        }

        if (old.Id != @new.Id)
        {
            return context.Fail(Failure.Input(
                $"`{old.Id}` and `{@new.Id}` are two covenants", "Only versions of one covenant can be compared; their files have the same `convenant`."));
        }

        var difference = CovenantComparer.Compare(old, @new);
        if (parsed.GetValue(_json))
        {
            context.Io.Out.WriteLine(DifferenceJson.Format(difference).ToJsonString());
        }
        else
        {
            new DifferenceText(context.Io.Out, Told.In(parsed.GetValue(_language))).Write(difference);
        }

        return (int)(difference.DecidesAlike ? ExitCode.Done : ExitCode.DecidedOtherwise);
    }
}
