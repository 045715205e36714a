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

    /// <summary>Makes a key that nobody has yet, and beside it the file that tells for which logs it has begun to cosign: none.</summary>
    /// <returns>The verifier key, to be told to others; or why there is none. An existing file is never touched.</returns>
    public static Outcome<string> Create(string path, string name) =>
        WitnessBeginnings.FindTaken(path) is { } taken ? taken
        : !Keys.Create(path, name).TryGet(out var key, out var failure) ? failure
        : WitnessBeginnings.Create(path, key) is { } refused ? refused
        : key;

    /// <inheritdoc cref="KeyFile{T}.Read"/>
    public static Outcome<WitnessSigner> Read(string path) => Keys.Read(path);
}
