using System.Security.Cryptography;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Loading;

/// <summary>The random secret of this machine from which references and row digests are made.</summary>
internal static class LocalSecret
{
    private const int Length = 32;

    /// <summary>Reads the secret; makes it on first use.</summary>
    /// <returns>32 bytes, or exit code 2 when the state folder cannot be used.</returns>
    public static Outcome<byte[]> Get(StateFolder state)
    {
        try
        {
            var path = state.FileIn("secrets", "reference.key");
            PrivateFile.TryCreate(path, RandomNumberGenerator.GetBytes(Length));
            var secret = File.ReadAllBytes(path);
            return secret.Length == Length ? secret : Unusable(state);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(state);
        }
    }

    private static Failure Unusable(StateFolder state) => Failure.Input(
        "The local secret cannot be read or made",
        $"It is kept in `{state.Path}`. Give the account that runs bekend write access to that folder; do not delete the secret, "
        + "or rows without a reference of their own will be registered a second time.");
}
