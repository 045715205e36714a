using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bekend.Hosting.Storage;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.KeyHolding.Shares;

/// <summary>The file with a holder's key for letters: base64url of 32 bytes, nothing else.</summary>
internal static class MemberKeyFile
{
    /// <summary>Makes a file with a new key, readable by its owner only. An existing file is kept.</summary>
    public static void Create(string file) => FileOnce.Create(file, () =>
    {
        using var key = MemberKey.Generate();
        var secret = key.Export();
        try
        {
            return Encoding.ASCII.GetBytes(Base64Url.EncodeToString(secret));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    });

    /// <summary>Reads the key.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="fault">What is wrong, without the content; null when nothing is.</param>
    /// <returns>The key, or null.</returns>
    public static MemberKey? Read(string file, out string? fault)
    {
        fault = null;
        try
        {
            if (Decode(File.ReadAllText(file).Trim()) is not { } secret)
            {
                fault = $"the key in `{file}` must be 32 bytes, base64url without padding";
                return null;
            }

            var key = MemberKey.Import(secret);
            CryptographicOperations.ZeroMemory(secret);
            return key;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = $"there is no readable key in `{file}`; `member-key FILE` makes one";
            return null;
        }
    }

    /// <summary>The public key as others configure it.</summary>
    public static string Format(MemberKey key) => Base64Url.EncodeToString(key.PublicKey.Span);

    /// <returns>32 bytes, or null.</returns>
    public static byte[]? Decode(string text) =>
        text.Length == Base64Url.GetEncodedLength(MemberKey.Size) && Base64Url.IsValid(text, out var length) && length == MemberKey.Size
            ? Base64Url.DecodeFromChars(text)
            : null;
}
