using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;
using Bekend.Connector.Signing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant publish</c>: hands a signed version to the gateway, which decides by it from then on.</summary>
internal sealed class CovenantPublishCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Covenant file, signed by two people in FILE.note" };
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("publish", "Publish a signed covenant; the running gateway decides by it at once") { _file, _client, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_file);
        if (!CovenantFile.ReadText(path).TryGet(out var text, out var failure)
            || !CovenantFile.Parse(path, text).TryGet(out _, out failure)
            || !NoteFile.Read(path).TryGet(out var note, out failure))
        {
            return context.Fail(failure);
        }

        if (note.Length == 0)
        {
            return context.Fail(Failure.Input($"`{path}` is not signed", "Two people sign it first, each with `bekend covenant sign`."));
        }

        if (!context.Session(parsed.GetRequiredValue(_client)).TryGet(out var session, out failure))
        {
            return context.Fail(failure);
        }

        using (session)
        {
            if (!(await session.Client.PublishAsync(PublishRequest.Of(text, note), cancellationToken)).TryGet(out var version, out failure))
            {
                return context.Fail(failure);
            }

            Write(version, parsed.GetValue(_json));
            return (int)ExitCode.Done;
        }
    }

    private void Write(VersionReply version, bool asJson)
    {
        if (asJson)
        {
            context.Io.Out.WriteLine(JsonSerializer.Serialize(
                new PublicationDocument(version.Id, version.Versie, version.Sha256, version.Ondertekenaars, version.LogIndex, version.VanKracht),
                OutputJson.Default.PublicationDocument));
            return;
        }

        var signers = string.Join(", ", (version.Ondertekenaars ?? []).Select(PlainText.Line));
        var index = version.LogIndex.ToString(CultureInfo.InvariantCulture);
        context.Io.Out.WriteLine($"published {PlainText.Line(version.Id)} {PlainText.Line(version.Versie)}, signed by {signers}, in the log at {index}");
        context.Io.Out.WriteLine(version.VanKracht
            ? "in force: the gateway decides by it now"
            : $"not in force now: it holds from {PlainText.Line(version.GeldigVan)} to {PlainText.Line(version.GeldigTot)}");
    }
}
