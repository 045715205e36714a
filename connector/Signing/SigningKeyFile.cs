using Bekend.Ledger.Notes;

namespace Bekend.Connector.Signing;

/// <summary>The key of one person, with which that person signs covenants.</summary>
internal static class SigningKeyFile
{
    private static readonly KeyFile<NoteSigner> Keys = new(
        "bekend covenant new-key",
        "fg.voorbeeldstad.example",
        NoteSigner.Generate,
        NoteSigner.Import,
        signer => signer.Verifier.Format(),
        signer => signer.ExportSeed());

    /// <inheritdoc cref="KeyFile{T}.Create"/>
    public static Outcome<string> Create(string path, string name) => Keys.Create(path, name);

    /// <inheritdoc cref="KeyFile{T}.Read"/>
    public static Outcome<NoteSigner> Read(string path) => Keys.Read(path);
}
