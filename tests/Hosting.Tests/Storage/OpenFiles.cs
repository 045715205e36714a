namespace Bekend.Hosting.Tests.Storage;

/// <summary>What this process holds open.</summary>
internal static class OpenFiles
{
    /// <summary>Counts the handles on a file, itself only. Linux.</summary>
    public static int Count(string file) => Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(handle => LeadsTo(handle, file));

    private static bool LeadsTo(string handle, string file)
    {
        try
        {
            return File.ResolveLinkTarget(handle, returnFinalTarget: false)?.FullName == file;
        }
        catch (IOException)
        {
            // Closed meanwhile, by another test.
            return false;
        }
    }
}
