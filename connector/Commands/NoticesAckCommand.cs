using System.CommandLine;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend notices ack</c>: says that notices arrived; they are not listed any more.</summary>
internal sealed class NoticesAckCommand(CommandContext context)
{
    private const string Acknowledged = "bevestigd";

    private readonly Argument<string[]> _ids = new("NOTICE_ID") { Description = "Ids of notices", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("ack", "Acknowledge notices, so that they are not listed any more") { _ids, _client, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        var retry = new Retry(context.Environment.Time, context.Io.Error.WriteLine);
        foreach (var id in parsed.GetRequiredValue(_ids).Distinct(StringComparer.Ordinal))
        {
            var sent = await retry.RunAsync(() => session.Client.AcknowledgeAsync(id, cancellationToken), cancellationToken);
            if (!sent.TryGet(out var reply, out var failure))
            {
                return context.Fail(failure);
            }

            if (reply.Status != Acknowledged)
            {
                return context.Fail(Failure.Protocol("The gateway does not confirm the acknowledgement."));
            }

            context.Io.Out.WriteLine(parsed.GetValue(_json)
                ? JsonSerializer.Serialize(new AcknowledgementDocument(id, "acknowledged"), OutputJson.Default.AcknowledgementDocument)
                : $"acknowledged\t{PlainText.Line(id)}");
        }

        return (int)ExitCode.Done;
    });
}
