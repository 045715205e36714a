using System.CommandLine;
using System.Text.Json;
using Bekend.Connector.Output;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant explain</c>: what a covenant decides on one question, and why.</summary>
internal sealed class CovenantExplainCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Covenant file" };
    private readonly CovenantQuestion _question = new();
    private readonly Option<string> _language = SharedOptions.Language();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("explain", "Decide one question by a covenant file and say why; nothing is asked of anyone") { _file };
        _question.AddTo(command);
        command.Add(_language);
        command.Add(_json);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!CovenantFile.Read(parsed.GetRequiredValue(_file)).TryGet(out var covenant, out var failure))
        {
            return context.Fail(failure);
        }

        var decision = Decider.Decide(covenant, _question.Read(parsed, context.Environment.Time.GetUtcNow()));
        var told = DecisionExplainer.Explain(covenant, decision, Audience.PrivacyOfficer);
        var text = Told.In(parsed.GetValue(_language)).Of(told);
        context.Io.Out.WriteLine(parsed.GetValue(_json)
            ? JsonSerializer.Serialize(Document(decision, text), OutputJson.Default.ExplanationDocument)
            : text);
        return (int)(decision is Decision.Permit ? ExitCode.Done : ExitCode.RefusedByCovenant);
    }

    private static ExplanationDocument Document(Decision decision, string text) => decision switch
    {
        Decision.Permit permit => new(true, [.. permit.Rules.Select(rule => rule.Id)], [], null, [], text),
        Decision.Deny deny => new(false, [], [.. deny.Forbids.Select(forbid => forbid.Id)], deny.Nearest?.Id, deny.Missing, text),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
