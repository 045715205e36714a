using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>A JSON file with secrets: for this user alone.</summary>
internal static class PrivateFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Writes it whole or not at all: half a key would stop every later start.</summary>
    public static void Write(string file, JsonObject content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = file + ".draft";
        using (var writer = new StreamWriter(draft, options))
        {
            writer.WriteLine(content.ToJsonString(Readable));
        }

        File.Move(draft, file, overwrite: true);
    }
}
