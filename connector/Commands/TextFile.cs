namespace Bekend.Connector.Commands;

/// <summary>Reads the short texts that commands are given: a receipt, a key.</summary>
internal static class TextFile
{
    private const long MaxLength = 1024 * 1024;

    /// <summary>The whole text; exit code 2 when it cannot be read or is longer than 1 MiB.</summary>
    public static Outcome<string> Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaxLength
                ? File.ReadAllText(path)
                : Failure.Input("The file is too long to be a receipt or a key");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Failure.Input("The file cannot be read", "It does not exist, or this account may not read it.");
        }
    }
}
