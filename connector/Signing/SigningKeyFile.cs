using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Connector.Pinning;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Signing;

/// <summary>The key of one person, with which that person signs covenants. The file is for its owner alone (0600).</summary>
internal static class SigningKeyFile
{
    private const long MaxLength = 4096;
    private const int SeedLength = 32;

    /// <summary>Makes a key that nobody has yet and writes its file.</summary>
    /// <returns>The verifier key, for the list of signers; or why there is none. An existing file is never touched.</returns>
    public static Outcome<string> Create(string path, string name)
    {
        NoteSigner signer;
        try
        {
            signer = NoteSigner.Generate(name);
        }
        catch (ArgumentException)
        {
            return Failure.Input("This cannot be the name of a key", "A name has no spaces, no plus and no control characters; use for example `fg.voorbeeldstad.example`.");
        }

        using (signer)
        {
            var key = signer.Verifier.Format();
            return Write(path, signer, key) is { } failure ? failure : key;
        }
    }

    /// <summary>Reads a key.</summary>
    /// <returns>The key, which the caller disposes of; or exit code 2, without a word of what is in the file.</returns>
    public static Outcome<NoteSigner> Read(string path)
    {
        byte[] content = [];
        SigningKeyDocument? document = null;
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length > MaxLength)
            {
                return Unusable(path);
            }

            content = File.ReadAllBytes(path);
            document = JsonSerializer.Deserialize(content, SigningJson.Default.SigningKeyDocument);
            if (document is not { Naam: { } name, Zaad: { Length: SeedLength } seed })
            {
                return Unusable(path);
            }

            var signer = NoteSigner.Import(name, seed);
            if (signer.Verifier.Format() == document.Sleutel)
            {
                return signer;
            }

            signer.Dispose();
            return Unusable(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return Unusable(path);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
            CryptographicOperations.ZeroMemory(document?.Zaad);
        }
    }

    private static Failure? Write(string path, NoteSigner signer, string key)
    {
        var seed = signer.ExportSeed();
        byte[] content = [];
        try
        {
            content = JsonSerializer.SerializeToUtf8Bytes(new SigningKeyDocument(signer.Verifier.Name, key, seed), SigningJson.Default.SigningKeyDocument);
            return PrivateFile.TryCreate(path, content)
                ? null
                : Failure.Input($"`{path}` exists", "A key is never overwritten; choose another file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{path}` cannot be written", "Give this account write access to its folder.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private static Failure Unusable(string path) => Failure.Input(
        "The signing key cannot be used", $"`{path}` is not a key that `bekend covenant new-key` made, or this account may not read it.");
}
