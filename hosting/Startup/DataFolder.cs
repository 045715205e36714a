namespace Bekend.Hosting.Startup;

/// <summary>Makes the folder of a service, open to its owner only: the Data Protection keys lie in it.</summary>
internal static class DataFolder
{
    /// <returns>What is wrong, or null.</returns>
    public static string? Fault(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return "`Storage:Folder` is required: the folder for the service's data";
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"`Storage:Folder` cannot be made: `{folder}`";
        }
    }
}
