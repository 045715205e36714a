using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.LogChecking;
using Bekend.Connector.Output;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend receipt verify</c>: what a receipt proves.</summary>
internal sealed class ReceiptVerifyCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Receipt, as saved by bekend ask --receipt" };
    private readonly LogKeyOptions _key = new(context);
    private readonly PolicyOption _policy = new();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("verify", "Check a receipt with the log's key alone; nothing is sent") { _file };
        _key.AddTo(command);
        _policy.AddTo(command);
        command.Add(_json);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!_key.Verifier(parsed).TryGet(out var log, out var failure)
            || !_policy.Demand(parsed, log).TryGet(out var demand, out failure)
            || !TextFile.Read(parsed.GetRequiredValue(_file)).TryGet(out var text, out failure))
        {
            return context.Fail(failure);
        }

        switch (ReceiptVerifier.Verify(text, log))
        {
            case ReceiptResult.Valid when FindCosignatures(text, demand) is { IsEnough: false } cosignatures:
                return context.Fail(TooFew(cosignatures));
            case ReceiptResult.Valid valid:
                Write(Document(valid, FindCosignatures(text, demand)), parsed.GetValue(_json));
                return (int)ExitCode.Done;
            case ReceiptResult.Invalid invalid:
                return context.Fail(new Failure(ExitCode.NotVerified, "The receipt is not valid and proves nothing", $"Reason: {invalid.Reason}."));
            default:
                throw new InvalidOperationException("a receipt is valid or invalid");
        }
    }

    private static Cosignatures? FindCosignatures(string receipt, CosignatureDemand demand) =>
        demand.Find(Receipt.TryParse(receipt, out var parsed) ? parsed.Checkpoint : string.Empty);

    private static Failure TooFew(Cosignatures cosignatures) => cosignatures.TooFew() with
    {
        Title = "The receipt is valid, and too few witnesses cosigned it",
        Detail = $"Cosigned by {cosignatures.Names}; the policy demands more. Ask the gateway for a fresh receipt of the same entry: it is against a newer checkpoint.",
        IsTransient = false,
    };

    private static ReceiptDocument Document(ReceiptResult.Valid valid, Cosignatures? cosignatures) => new(
        true, valid.Checkpoint.Origin, valid.Index, valid.Checkpoint.Size, valid.Entry.Time, Describe(valid.Entry.Type), valid.Entry.Id, cosignatures?.By);

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
        if (document.Witnesses is null)
        {
            output.WriteLine("  proves   the log signed for a tree with this entry in it; changing or removing it would show");
            return;
        }

        output.WriteLine($"  cosigned {new Cosignatures(document.Witnesses, true).Names}");
        output.WriteLine("  proves   the log signed for a tree with this entry in it, and these witnesses saw that tree; changing or removing it would show, and so would showing it to some alone");
    }
}
