using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bekend.Hosting.Storage;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>A shared secret of at least 256 bits between the gateway and one service.</summary>
public sealed class ServiceSecret
{
    /// <summary>The scheme of the Authorization header.</summary>
    public const string Scheme = "Bekend-Dienst";

    private const int MinBytes = 32;
    private readonly byte[] _digest;

    private ServiceSecret(string text)
    {
        HeaderValue = $"{Scheme} {text}";
        _digest = Digest(HeaderValue);
    }

    /// <summary>The whole Authorization header a caller sends.</summary>
    public string HeaderValue { get; }

    /// <summary>Reads the secret.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="fault">What is wrong, without the content; null when nothing is.</param>
    /// <returns>The secret, or null.</returns>
    public static ServiceSecret? Read(string file, out string? fault)
    {
        if (!File.Exists(file))
        {
            fault = $"the file with the service secret does not exist: `{file}`";
            return null;
        }

        string text;
        try
        {
            text = File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = $"the file with the service secret cannot be read: `{file}`";
            return null;
        }

        if (!Base64Url.IsValid(text, out var bytes) || bytes < MinBytes || text.Any(char.IsWhiteSpace))
        {
            fault = $"the service secret in `{file}` must be base64url of at least {MinBytes} bytes";
            return null;
        }

        fault = null;
        return new ServiceSecret(text);
    }

    /// <summary>Makes a file with a new secret, readable by its owner only. An existing file is kept.</summary>
    public static void Create(string file) => FileOnce.Create(
        file, () => Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(MinBytes))));

    /// <summary>Compares in constant time.</summary>
    /// <param name="header">The Authorization header as received.</param>
    public bool Matches(string? header) =>
        header is not null && CryptographicOperations.FixedTimeEquals(Digest(header), _digest);

    public override string ToString() => nameof(ServiceSecret);

    // Hashing first makes both sides equally long, so that the length does not show either.
    private static byte[] Digest(string header) => SHA256.HashData(Encoding.UTF8.GetBytes(header));
}
