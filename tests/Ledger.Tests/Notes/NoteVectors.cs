using System.Text.Json;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Tests.Notes;

/// <summary>The signed notes of other implementations.</summary>
internal static class NoteVectors
{
    public static JsonElement File { get; } = SharedFiles.Vectors("signed-notes.json");

    public static IReadOnlyList<(NoteVerifier Verifier, string Note)> All { get; } =
        [.. File.GetProperty("notes").EnumerateArray().Select(note => (Verifier(note, "vkey"), Text(note, "note")))];

    /// <summary>The x/mod example, whose secret key is public.</summary>
    public static JsonElement PeterNeumann { get; } = File.GetProperty("notes")[1];

    /// <summary>A note with a log's and a witness's signature.</summary>
    public static JsonElement Cosigned { get; } = File.GetProperty("notes")[3];

    public static NoteVerifier Verifier(JsonElement vector, string name)
    {
        Assert.True(NoteVerifier.TryParse(Text(vector, name), out var verifier));
        return verifier;
    }

    public static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;
}
