using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Output;
using Bekend.Connector.Pinning;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend receipt verify</c>: what a receipt proves.</summary>
internal sealed class ReceiptVerifyCommand(CommandContext context)
{
    private const long MaxLength = 1024 * 1024;

    private readonly Argument<string> _file = new("FILE") { Description = "Receipt, as saved by bekend ask --receipt" };
    private readonly Option<string?> _vkey = new("--vkey") { Description = "The log's verifier key", HelpName = "VKEY" };
    private readonly Option<string?> _vkeyFile = new("--vkey-file") { Description = "File with the log's verifier key", HelpName = "FILE" };
    private readonly Option<string?> _client = new("--client") { Description = "Use the key pinned for this client's gateway", HelpName = "FILE" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("verify", "Check a receipt with the log's key alone; nothing is sent") { _file, _vkey, _vkeyFile, _client, _json };
        command.Validators.Add(Validate);
        command.SetAction(Run);
        return command;
    }

    private void Validate(CommandResult result)
    {
        string?[] sources = [result.GetValue(_vkey), result.GetValue(_vkeyFile), result.GetValue(_client)];
        if (sources.Count(source => source is not null) != 1)
        {
            result.AddError("Give one of --vkey, --vkey-file and --client: a receipt cannot vouch for its own key.");
        }
    }

    private int Run(ParseResult parsed)
    {
        if (!Verifier(parsed).TryGet(out var log, out var failure) || !ReadText(parsed.GetRequiredValue(_file)).TryGet(out var text, out failure))
        {
            return context.Fail(failure);
        }

        switch (ReceiptVerifier.Verify(text, log))
        {
            case ReceiptResult.Valid valid:
                Write(Document(valid), parsed.GetValue(_json));
                return (int)ExitCode.Done;
            case ReceiptResult.Invalid invalid:
                return context.Fail(new Failure(ExitCode.NotVerified, "The receipt is not valid and proves nothing", $"Reason: {invalid.Reason}."));
            default:
                throw new InvalidOperationException("a receipt is valid or invalid");
        }
    }

    private Outcome<NoteVerifier> Verifier(ParseResult parsed)
    {
        if (parsed.GetValue(_client) is { } client)
        {
            return Pinned(client);
        }

        if (parsed.GetValue(_vkey) is { } given)
        {
            return Parse(given);
        }

        return ReadText(parsed.GetValue(_vkeyFile) ?? "").TryGet(out var text, out var failure) ? Parse(text) : failure;
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

    private static Outcome<string> ReadText(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaxLength
                ? File.ReadAllText(path)
                : Failure.Input("The file is too long to be a receipt or a key");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Failure.Input("The file cannot be read", "It does not exist, or this account may not read it.");
        }
    }

    private static ReceiptDocument Document(ReceiptResult.Valid valid) => new(
        true, valid.Checkpoint.Origin, valid.Index, valid.Checkpoint.Size, valid.Entry.Time, Describe(valid.Entry.Type), valid.Entry.Id);

    private static string Describe(EntryType type) => type switch
    {
        EntryType.Disclosure => "disclosure",
        EntryType.PublicKey => "covenant public key",
        EntryType.Redaction => "redaction",
        EntryType.Registration => "registration or withdrawal",
        EntryType.CovenantVersion => "covenant version",
        EntryType.Reading => "reading of the log",
        EntryType.KeyRotation => "key rotation",
        _ => throw new InvalidOperationException("a verified entry has a known type"),
    };

    private void Write(ReceiptDocument document, bool asJson)
    {
        var output = context.Io.Out;
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.ReceiptDocument));
            return;
        }

        var time = document.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        output.WriteLine("valid");
        output.WriteLine($"  log      {document.Log}");
        output.WriteLine(FormattableString.Invariant($"  entry    {document.Index} of {document.TreeSize}"));
        output.WriteLine($"  time     {time}");
        output.WriteLine($"  type     {document.Type}");
        output.WriteLine($"  id       {document.Id:D}");
        output.WriteLine("  proves   the log signed for a tree with this entry in it; changing or removing it would show");
    }
}
