using System.CommandLine;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend approve</c>: a colleague's second pair of eyes.</summary>
internal sealed class ApproveCommand(CommandContext context)
{
    private const string Approved = "goedgekeurd";

    private readonly Argument<string> _id = new("QUESTION_ID") { Description = "Id that the asking colleague was shown" };
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string?> _employee = SharedOptions.Employee();
    private readonly Option<string?> _role = SharedOptions.Role();

    public Command Create()
    {
        var command = new Command("approve", "Approve a colleague's question") { _id, _client, _employee, _role };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(parsed.GetRequiredValue(_id), "D", out var id))
        {
            return context.Fail(Failure.Input("The question id is not a UUID", "Copy it from what the asking colleague was shown."));
        }

        if (!context.Session(parsed.GetRequiredValue(_client)).TryGet(out var session, out var failure))
        {
            return context.Fail(failure);
        }

        using (session)
        {
            var actor = Actor.Find(session.Profile, parsed.GetValue(_employee), parsed.GetValue(_role), context.Environment);
            if (!actor.TryGet(out var acting, out failure))
            {
                return context.Fail(failure);
            }

            var sent = await session.Client.ApproveAsync(id.ToString("D"), new ApprovalRequest(acting.Employee, acting.Role), cancellationToken);
            if (!sent.TryGet(out var reply, out failure))
            {
                return context.Fail(failure);
            }

            if (reply.Status != Approved)
            {
                return context.Fail(Failure.Protocol("The gateway does not confirm the approval."));
            }

            context.Io.Out.WriteLine($"approved {id:D}");
            return (int)ExitCode.Done;
        }
    }
}
