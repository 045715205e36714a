namespace Bekend.Connector.Pinning;

/// <summary>The folder in which the connector remembers: pinned keys and one local secret. Never an identity.</summary>
/// <remarks>
/// <c>$BEKEND_STATE</c>, else <c>$XDG_STATE_HOME/bekend</c>, else <c>~/.local/state/bekend</c>.
/// Folders are made 0700 and files 0600.
/// </remarks>
internal sealed class StateFolder(string path)
{
    /// <summary>Absolute path of the folder, which need not exist yet.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public static StateFolder FromProcess() => new(
        NotEmpty(Environment.GetEnvironmentVariable("BEKEND_STATE"))
        ?? Under(NotEmpty(Environment.GetEnvironmentVariable("XDG_STATE_HOME")))
        ?? System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "bekend"));

    /// <summary>Path of a file in <paramref name="folder"/>, which is made when it is not there.</summary>
    public string FileIn(string folder, string name)
    {
        var parent = System.IO.Path.Combine(Path, folder);
        PrivateFolder.Create(Path);
        PrivateFolder.Create(parent);
        return System.IO.Path.Combine(parent, name);
    }

    private static string? Under(string? home) => home is null ? null : System.IO.Path.Combine(home, "bekend");

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
