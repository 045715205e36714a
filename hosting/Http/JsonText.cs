using System.Text.Json;
using System.Text.Unicode;

namespace Bekend.Hosting.Http;

/// <summary>Tells whether all text of a document is text: the parser lets invalid UTF-8 and lone surrogates through.</summary>
internal static class JsonText
{
    /// <param name="utf8">The document as received.</param>
    /// <param name="root">The same, parsed.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8, JsonElement root) =>
        Utf8.IsValid(utf8) && (utf8.IndexOf("\\u"u8) < 0 || CanBeRead(root));

    private static bool CanBeRead(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => HasText(() => member.Name) && CanBeRead(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(CanBeRead),
        JsonValueKind.String => HasText(element.GetString),
        _ => true,
    };

    private static bool HasText(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
