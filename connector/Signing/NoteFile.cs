using System.Text;

namespace Bekend.Connector.Signing;

/// <summary>The signatures under a covenant file: a signed note beside it, <c>FILE.note</c>.</summary>
internal static class NoteFile
{
    private const long MaxLength = 32 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string PathFor(string covenant) => covenant + ".note";

    /// <summary>Reads the note; an empty text when nobody signed yet.</summary>
    public static Outcome<string> Read(string covenant)
    {
        var path = PathFor(covenant);
        try
        {
            return !File.Exists(path) ? string.Empty
                : new FileInfo(path).Length <= MaxLength ? Utf8.GetString(File.ReadAllBytes(path))
                : NoNote(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return NoNote(path);
        }
    }

    /// <summary>Writes the note whole or not at all.</summary>
    public static Failure? Write(string covenant, string note)
    {
        var path = PathFor(covenant);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(draft, note, Utf8);
            File.Move(draft, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            return Failure.Input($"`{path}` cannot be written", "Give this account write access to its folder.");
        }
    }

    private static Failure NoNote(string path) => Failure.Input($"`{path}` cannot be read as signatures");
}
