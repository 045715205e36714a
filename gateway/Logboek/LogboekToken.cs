namespace Bekend.Gateway.Logboek;

/// <summary>The token by which a logboek knows the gateway.</summary>
internal static class LogboekToken
{
    private const int MaxLength = 8192;

    /// <summary>Reads the token out of its file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="fault">What is wrong, without the content; null when nothing is.</param>
    /// <returns>The token, or null.</returns>
    /// <remarks>Source: RFC 6750, section 2.1: visible ASCII.</remarks>
    public static string? Read(string file, out string? fault)
    {
        try
        {
            var token = File.ReadAllText(file).Trim();
            var isToken = token.Length is > 0 and <= MaxLength && token.All(character => character is > ' ' and < '\x7f');
            fault = isToken ? null : $"`{file}` must hold a token of 1 to {MaxLength} visible ASCII characters and nothing else";
            return isToken ? token : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = $"the file with the token does not exist or cannot be read: `{file}`";
            return null;
        }
    }
}
