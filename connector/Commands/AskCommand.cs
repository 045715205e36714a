using System.CommandLine;
using System.Text;
using Bekend.Connector.Asking;
using Bekend.Connector.Output;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend ask</c>: is this person or address known?</summary>
internal sealed class AskCommand(CommandContext context)
{
    private readonly AskOptions _options = new();

    public Command Create()
    {
        var command = new Command("ask", "Ask partners whether a person or an address is known to them");
        foreach (var option in _options.All)
        {
            command.Add(option);
        }

        command.Validators.Add(_options.Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        context.WithSessionAsync(parsed.GetRequiredValue(_options.Client), session => RunAsync(parsed, session, cancellationToken));

    private async Task<int> RunAsync(ParseResult parsed, GatewaySession session, CancellationToken cancellationToken)
    {
        var receipt = parsed.GetValue(_options.Receipt);
        if (receipt is not null && File.Exists(receipt))
        {
            return context.Fail(Failure.Input("The receipt file exists already", "A receipt is evidence and is not overwritten. Nothing was asked."));
        }

        var actor = Actor.Find(session.Profile, parsed.GetValue(_options.Employee), parsed.GetValue(_options.Role), context.Environment);
        if (!actor.TryGet(out var acting, out var failure))
        {
            return context.Fail(failure);
        }

        var question = _options.Question(parsed, acting);
        var fields = await SubjectSource.ReadAsync(parsed.GetValue(_options.Subject), _options.Kind(parsed), context.Io, cancellationToken);
        if (!fields.TryGet(out var raw, out failure) || !Subject.Read(_options.Kind(parsed), raw).TryGet(out var subject, out failure))
        {
            return context.Fail(failure);
        }

        if (QuestionCheck.Check(question, subject, context.Environment.Time.GetUtcNow()) is { } refused)
        {
            return context.Fail(refused);
        }

        var asker = new QuestionAsker(session, context.Environment.Time);
        var asked = await asker.AskAsync(question, subject, (id, _) => TellWaiting(id, question.Wait), cancellationToken);
        return asked.TryGet(out var answer, out failure)
            ? Show(answer, parsed.GetValue(_options.Json), receipt)
            : context.Fail(failure);
    }

    private void TellWaiting(string questionId, TimeSpan wait)
    {
        var id = Gateway.PlainText.Line(questionId);
        context.Io.Error.WriteLine("The covenant wants a second pair of eyes. A colleague has to run:");
        context.Io.Error.WriteLine($"  bekend approve {id} --client FILE --employee ID");
        context.Io.Error.WriteLine($"Waiting for at most {Duration.Format(wait)}; keep this running.");
    }

    private int Show(Answer answer, bool asJson, string? receipt)
    {
        var failure = receipt is null ? null : Save(receipt, answer.Receipt);
        if (asJson)
        {
            AnswerWriter.WriteJson(context.Io.Out, answer);
        }
        else
        {
            AnswerWriter.WriteText(context.Io.Out, answer);
        }

        return failure is not null ? context.Fail(failure)
            : (int)(!answer.Known && answer.NotAnsweredBy.Count > 0 ? ExitCode.NotAllAnswered : ExitCode.Done);
    }

    private static Failure? Save(string path, string receipt)
    {
        try
        {
            return PrivateFile.TryCreate(path, Encoding.UTF8.GetBytes(receipt)) ? null : NotSaved();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotSaved();
        }
    }

    private static Failure NotSaved() => new(
        ExitCode.Unexpected,
        "The receipt could not be saved",
        "The answer above is complete and its receipt verified. The privacy officer can fetch the receipt again by the disclosure's id.");
}
