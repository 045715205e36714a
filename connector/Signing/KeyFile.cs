using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Signing;

/// <summary>A secret key in a file for its owner alone (0600).</summary>
/// <param name="maker">The command that makes such files.</param>
/// <param name="example">A name that such a key could have.</param>
/// <param name="generate">Makes a key under a name.</param>
/// <param name="import">Restores one from its name and seed.</param>
/// <param name="vkey">The public half, as text.</param>
/// <param name="export">The seed, which is cleared after use.</param>
internal sealed class KeyFile<T>(
    string maker, string example, Func<string, T> generate, KeyFile<T>.Import import, Func<T, string> vkey, Func<T, byte[]> export)
    where T : class, IDisposable
{
    private const long MaxLength = 4096;
    private const int SeedLength = 32;

    /// <summary>Restores a key.</summary>
    public delegate T Import(string name, ReadOnlySpan<byte> seed);

    /// <summary>Makes a key that nobody has yet and writes its file.</summary>
    /// <returns>The verifier key, to be told to others; or why there is none. An existing file is never touched.</returns>
    public Outcome<string> Create(string path, string name)
    {
        T signer;
        try
        {
            signer = generate(name);
        }
        catch (ArgumentException)
        {
            return Failure.Input("This cannot be the name of a key", $"A name has no spaces, no plus and no control characters; use for example `{example}`.");
        }

        using (signer)
        {
            var key = vkey(signer);
            return Write(path, name, signer, key) is { } failure ? failure : key;
        }
    }

    /// <summary>Reads a key.</summary>
    /// <returns>The key, which the caller disposes of; or exit code 2, without a word of what is in the file.</returns>
    public Outcome<T> Read(string path)
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

            var signer = import(name, seed);
            if (vkey(signer) == document.Sleutel)
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

    private Failure? Write(string path, string name, T signer, string key)
    {
        var seed = export(signer);
        byte[] content = [];
        try
        {
            content = JsonSerializer.SerializeToUtf8Bytes(new SigningKeyDocument(name, key, seed), SigningJson.Default.SigningKeyDocument);
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

    private Failure Unusable(string path) => Failure.Input(
        "The signing key cannot be used", $"`{path}` is not a key that `{maker}` made, or this account may not read it.");
}
