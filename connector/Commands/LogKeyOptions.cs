using System.CommandLine;
using System.CommandLine.Parsing;
using Bekend.Connector.Pinning;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Commands;

/// <summary>Where a log's key comes from: never from what is to be checked with it.</summary>
internal sealed class LogKeyOptions(CommandContext context)
{
    private readonly Option<string?> _vkey = new("--vkey") { Description = "The log's verifier key", HelpName = "VKEY" };
    private readonly Option<string?> _vkeyFile = new("--vkey-file") { Description = "File with the log's verifier key", HelpName = "FILE" };
    private readonly Option<string?> _client = new("--client") { Description = "Use the key pinned for this client's gateway", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(_vkey);
        command.Add(_vkeyFile);
        command.Add(_client);
        command.Validators.Add(Validate);
    }

    /// <summary>The key, or why there is none.</summary>
    public Outcome<NoteVerifier> Verifier(ParseResult parsed)
    {
        if (parsed.GetValue(_client) is { } client)
        {
            return Pinned(client);
        }

        if (parsed.GetValue(_vkey) is { } given)
        {
            return Parse(given);
        }

        return TextFile.Read(parsed.GetValue(_vkeyFile) ?? "").TryGet(out var text, out var failure) ? Parse(text) : failure;
    }

    private void Validate(CommandResult result)
    {
        string?[] sources = [result.GetValue(_vkey), result.GetValue(_vkeyFile), result.GetValue(_client)];
        if (sources.Count(source => source is not null) != 1)
        {
            result.AddError("Give one of --vkey, --vkey-file and --client: a log cannot vouch for its own key.");
        }
    }

    private Outcome<NoteVerifier> Pinned(string client)
    {
        if (!context.Session(client).TryGet(out var session, out var failure))
        {
            return failure;
        }

        using (session)
        {
            if (!LogKey.FindPinned(session.Pins).TryGet(out var pinned, out failure) && failure is not null)
            {
                return failure;
            }

            return pinned is null
                ? Failure.Input("No log key is pinned for this client's gateway", "Give the key with --vkey or --vkey-file.")
                : pinned;
        }
    }

    private static Outcome<NoteVerifier> Parse(string vkey) =>
        NoteVerifier.TryParse(vkey.Trim(), out var verifier)
            ? verifier
            : Failure.Input("The log's key is not a verifier key", "It reads name+hash+key, as GET /log/vkey gives it.");
}
