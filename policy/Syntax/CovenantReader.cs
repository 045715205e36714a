using System.Security.Cryptography;
using System.Text;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Sections;
using Bekend.Policies.Syntax.Trees;
using Bekend.Policies.Validation;

namespace Bekend.Policies.Syntax;

/// <summary>Reads a covenant file. The format is in this library's README.</summary>
public static class CovenantReader
{
    /// <summary>Reads and checks a covenant. Never throws, whatever the text.</summary>
    /// <param name="fileName">Name used in diagnostics; no file is opened.</param>
    /// <param name="yaml">The text of the file, at most 1 MiB as UTF-8, without byte order mark.</param>
    /// <returns>The covenant, or all faults. The tests inside it have not been run: see <see cref="Testing.CovenantTester"/>.</returns>
    public static CovenantReadResult Read(string fileName, string yaml) => ReadDraft(fileName, yaml).Result;

    /// <summary>Reads and checks a covenant, and keeps the places of its parts.</summary>
    internal static (CovenantReadResult Result, CovenantDraft? Draft) ReadDraft(string fileName, string yaml)
    {
        var faults = new FaultList();
        try
        {
            var draft = TextLimits.Check(yaml, faults) && TreeReader.Read(yaml, faults) is { } root
                ? DraftReader.Read(root, faults)
                : null;
            if (draft is not null)
            {
                Validator.Check(draft, faults);
            }

            if (draft is not null && faults.Count == 0)
            {
                return (new CovenantReadResult(draft.Complete(Hash(yaml)), []), draft);
            }
        }
        catch (Exception)
        {
            // INVARIANT: a file that the reader or the YAML parser trips over is a bad file, never a crash and never a covenant.
            faults.Add(Mark.Start, "the file cannot be read");
        }

        return (new CovenantReadResult(null, faults.ToDiagnostics(fileName)), null);
    }

    private static string Hash(string yaml) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)));
}
