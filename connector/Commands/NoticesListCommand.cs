using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend notices list</c>: what was not acknowledged yet, oldest first.</summary>
internal sealed class NoticesListCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("list", "List notices that are not acknowledged yet, oldest first") { _client, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        var retry = new Retry(context.Environment.Time, context.Io.Error.WriteLine);
        var asJson = parsed.GetValue(_json);
        if (!asJson)
        {
            context.Io.Out.WriteLine("ID\tTIME\tCOVENANT\tREFERENCE\tSTRENGTH\tKNOWN TO\tKIND\tCALL");
        }

        long? page = null;
        do
        {
            var before = page;
            var fetched = await retry.RunAsync(() => session.Client.NoticesAsync(before, cancellationToken), cancellationToken);
            if (!fetched.TryGet(out var reply, out var failure))
            {
                return context.Fail(failure);
            }

            foreach (var notice in reply.Meldingen ?? [])
            {
                context.Io.Out.WriteLine(asJson ? Json(notice) : Text(notice));
            }

            if (reply.Volgende <= before)
            {
                return context.Fail(Failure.Protocol("The next page does not come after this one."));
            }

            page = reply.Volgende;
        }
        while (page is not null);

        return (int)ExitCode.Done;
    });

    private static string Json(NoticeReply notice) => JsonSerializer.Serialize(
        new NoticeDocument(
            notice.Id, notice.Tijd, notice.Convenant, notice.Artikel, notice.Signaal?.Id, notice.Signaal?.Kenmerk, Strength(notice), notice.Bij ?? [],
            notice.Signaalsoort, [.. (notice.Contactpunten ?? []).Select(AnswerWriter.Contact)], notice.GeldigTot, notice.Ontvangstbewijs, notice.Beschadiging),
        OutputJson.Default.NoticeDocument);

    private static string Text(NoticeReply notice)
    {
        string?[] cells =
        [
            notice.Id,
            notice.Tijd?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            notice.Beschadiging is { } damage ? $"does not fit the log: {damage}" : notice.Convenant,
            notice.Signaal?.Kenmerk,
            Strength(notice),
            notice.Bij is { Count: > 0 } parties ? string.Join(", ", parties) : null,
            notice.Signaalsoort,
            notice.Contactpunten is { Count: > 0 } contacts ? string.Join("; ", contacts.Select(ContactWords.Line)) : null,
        ];
        return string.Join('\t', cells.Select(cell => PlainText.Line(cell) ?? "-"));
    }

    private static string? Strength(NoticeReply notice) => notice.Sterkte switch
    {
        "sterk" => "strong",
        "waarschijnlijk" => "probable",
        "mogelijk" => "possible",
        _ => null,
    };
}
