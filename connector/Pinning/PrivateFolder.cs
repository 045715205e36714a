namespace Bekend.Connector.Pinning;

/// <summary>Folders that only their owner may enter (0700).</summary>
internal static class PrivateFolder
{
    /// <summary>Makes the folder, and those above it, unless it is there.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
