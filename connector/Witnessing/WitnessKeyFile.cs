using Bekend.Connector.Signing;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Witnessing;

/// <summary>The key with which a witness cosigns.</summary>
internal static class WitnessKeyFile
{
    private static readonly KeyFile<WitnessSigner> Keys = new(
        "bekend witness new-key",
        "witness.voorbeeldstad.example",
        WitnessSigner.Generate,
        WitnessSigner.Import,
        signer => signer.Verifier.Format(),
        signer => signer.ExportSeed());

    /// <inheritdoc cref="KeyFile{T}.Create"/>
    public static Outcome<string> Create(string path, string name) => Keys.Create(path, name);

    /// <inheritdoc cref="KeyFile{T}.Read"/>
    public static Outcome<WitnessSigner> Read(string path) => Keys.Read(path);
}
