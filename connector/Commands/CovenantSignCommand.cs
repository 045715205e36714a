using System.CommandLine;
using Bekend.Connector.Signing;
using Bekend.Ledger.Notes;
using Bekend.Policies.Publishing;
using Bekend.Policies.Testing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant sign</c>: one person's agreement to one version, to the byte.</summary>
internal sealed class CovenantSignCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Covenant file; signatures go to FILE.note beside it" };
    private readonly Option<string> _key = new("--key") { Description = "Your signing key", HelpName = "KEYFILE", Required = true };

    public Command Create()
    {
        var command = new Command("sign", "Sign a covenant file with your own key; two people do before it is published") { _file, _key };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        if (!CovenantFile.Read(path).TryGet(out var covenant, out var failure))
        {
            return context.Fail(failure);
        }

        if (CovenantTester.Run(covenant).Where(test => !test.Passed).ToList() is { Count: > 0 } failed)
        {
            return context.Fail(new Failure(ExitCode.TestsFailed, "The covenant does not do what its own tests say; nothing was signed")
            {
                Faults = [.. failed.Select(test => $"{test.Test.Name}: {test.Failure}")],
            });
        }

        if (!NoteFile.Read(path).TryGet(out var note, out failure) || !context.SigningKey(parsed.GetRequiredValue(_key)).TryGet(out var signer, out failure))
        {
            return context.Fail(failure);
        }

        using (signer)
        {
            if (!CovenantSigning.TrySign(covenant, note.Length == 0 ? null : note, signer, out var result))
            {
                return context.Fail(Failure.Input(
                    $"`{NoteFile.PathFor(path)}` holds signatures under another text",
                    "The file was changed after it was signed. Remove the signatures and have everyone sign this text."));
            }

            if (NoteFile.Write(path, result) is { } notWritten)
            {
                return context.Fail(notWritten);
            }

            context.Io.Out.WriteLine($"{covenant.Id.Value} {covenant.Version}, SHA-256 {covenant.Sha256}");
            context.Io.Out.WriteLine($"signed by {string.Join(", ", Names(result))}");
            return (int)ExitCode.Done;
        }
    }

    private static IEnumerable<string> Names(string note) =>
        SignedNote.TryParse(note, out var parsed) ? parsed.Signatures.Select(line => line.Name) : [];
}
