using Bekend.Connector.Signing;
using Bekend.Policies.Publishing;
using Bekend.Policies.Syntax;

namespace Bekend.Demo;

/// <summary>Two made-up people who sign the example covenants, so that the gateway takes them.</summary>
/// <param name="VerifierKeys">The list of signers for the gateway.</param>
internal sealed record DemoSigners(IReadOnlyList<string> VerifierKeys)
{
    private static readonly string[] People = ["fg.voorbeeldstad.example", "bestuur.voorbeeldstad.example"];

    /// <summary>Makes a key for each unless there is one, and writes the covenants with the signatures of both beside them.</summary>
    /// <exception cref="InvalidOperationException">A key or a covenant in the folders cannot be used.</exception>
    public static DemoSigners Sign(DemoFolders folders)
    {
        var keys = People.Select(person => KeyOf(folders, person)).ToList();
        foreach (var file in Directory.GetFiles(DemoCovenants.Folder, "*.yaml"))
        {
            var copy = Path.Combine(folders.Covenants, Path.GetFileName(file));
            if (File.Exists(NoteFile.PathFor(copy)) && VersionOf(copy) == VersionOf(file))
            {
                // It was published when this folder was made; the example may have changed since.
                continue;
            }

            // The note last, and whole: without it the next start does this again.
            File.Delete(NoteFile.PathFor(copy));
            File.Copy(file, copy, overwrite: true);
            if (NoteFile.Write(copy, Note(copy, keys)) is { } failure)
            {
                throw new InvalidOperationException(failure.Title);
            }
        }

        return new([.. keys.Select(VerifierKey)]);
    }

    private static string KeyOf(DemoFolders folders, string person)
    {
        var path = Path.Combine(folders.Signers, person.Split('.')[0] + ".key");
        if (!File.Exists(path) && !SigningKeyFile.Create(path, person).TryGet(out _, out var failure))
        {
            throw new InvalidOperationException(failure.Title);
        }

        return path;
    }

    private static string? VersionOf(string file) =>
        File.Exists(file) ? CovenantReader.Read(Path.GetFileName(file), File.ReadAllText(file)).Covenant?.Version : null;

    private static string Note(string file, IReadOnlyList<string> keys)
    {
        var covenant = CovenantReader.Read(Path.GetFileName(file), File.ReadAllText(file)).Covenant
            ?? throw new InvalidOperationException($"`{Path.GetFileName(file)}` is not a covenant.");
        string? note = null;
        foreach (var key in keys)
        {
            using var signer = Open(key);
            CovenantSigning.TrySign(covenant, note, signer, out note);
        }

        return note!;
    }

    private static string VerifierKey(string key)
    {
        using var signer = Open(key);
        return signer.Verifier.Format();
    }

    private static Ledger.Notes.NoteSigner Open(string key) =>
        SigningKeyFile.Read(key).TryGet(out var signer, out var failure) ? signer : throw new InvalidOperationException(failure.Title);
}
