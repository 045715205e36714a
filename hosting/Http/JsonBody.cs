using System.Buffers.Text;
using System.Text.Json;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.Http;

/// <summary>A JSON object from a caller. Readers note what is wrong and go on, so that all faults are answered at once.</summary>
/// <remarks>Faults never repeat the input. Unknown members are ignored (protocol: clients may be newer).</remarks>
public sealed class JsonBody : IDisposable
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly JsonDocument _document;
    private readonly List<Fault> _faults = [];

    private JsonBody(JsonDocument document) => _document = document;

    /// <summary>Everything wrong so far.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Reads the body of a request into a value.</summary>
    /// <param name="request">Must have Content-Type <c>application/json</c>.</param>
    /// <param name="maxBytes">Largest body accepted; more is a 413.</param>
    /// <param name="read">Reads the members; what it returns counts only when it noted no fault.</param>
    /// <returns>The value, or the problem to answer with. Exactly one is set.</returns>
    public static async Task<(T? Value, Problem? Problem)> ReadAsync<T>(
        HttpRequest request, int maxBytes, Func<JsonBody, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.HasJsonContentType())
        {
            return (null, CommonProblems.WrongContentType);
        }

        var content = await LimitedBody.ReadAsync(request, maxBytes, request.HttpContext.RequestAborted);
        return content is { } bytes ? Read(bytes, read) : (null, CommonProblems.TooLarge);
    }

    /// <summary>Reads one JSON object into a value.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static (T? Value, Problem? Problem) Read<T>(ReadOnlyMemory<byte> utf8, Func<JsonBody, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        using var body = Parse(utf8);
        if (body is null)
        {
            return (null, CommonProblems.MalformedJson);
        }

        var value = read(body);
        return body.Faults.Count == 0 ? (value, null) : (null, CommonProblems.Invalid(body.Faults));
    }

    /// <summary>Notes a fault that only the caller can see, such as an unknown name.</summary>
    public void Fail(string field, string message) => _faults.Add(new(field, message));

    /// <summary>Reads a string of 1 to <paramref name="maxLength"/> characters; a fault when it is missing.</summary>
    public string Text(string name, int maxLength)
    {
        var text = OptionalText(name, maxLength);
        if (text is null && !HasFault(name))
        {
            Fail(name, "Dit veld is verplicht.");
        }

        return text ?? string.Empty;
    }

    /// <summary>Reads a string of 1 to <paramref name="maxLength"/> characters; null when it is missing.</summary>
    public string? OptionalText(string name, int maxLength)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(name, "Dit veld moet tekst zijn.");
            return null;
        }

        return ReadText(name, value, maxLength);
    }

    /// <summary>Reads true, false or nothing.</summary>
    public bool? OptionalFlag(string name)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Fail(name, "Dit veld moet true of false zijn.");
        return null;
    }

    /// <summary>Reads a whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Number(string name, int least, int most)
    {
        if (TryGet(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fail(name, $"Dit veld moet een geheel getal van {least} tot en met {most} zijn.");
        return least;
    }

    /// <summary>Reads 1 to <paramref name="maxCount"/> different strings.</summary>
    public IReadOnlyList<string> Texts(string name, int maxCount, int maxLength)
    {
        var texts = Items(name, 1, maxCount)
            .Select((item, index) => ReadText($"{name}[{index}]", item, maxLength))
            .OfType<string>()
            .ToList();
        if (texts.Distinct(StringComparer.Ordinal).Count() != texts.Count)
        {
            Fail(name, "Elke waarde mag maar één keer voorkomen.");
        }

        return texts;
    }

    /// <summary>The whole object as it is; it ends with this body.</summary>
    public JsonElement Content => _document.RootElement;

    /// <summary>Gives a member as it is, for readers of nested values; null when it is missing.</summary>
    public JsonElement? Member(string name) => TryGet(name, out var value) ? value : null;

    /// <summary>Reads one byte string of any size up to <paramref name="maxBytes"/>, base64url without padding; a fault when it is missing.</summary>
    public byte[] Bytes(string name, int maxBytes)
    {
        if (TryGet(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text
            && text.Length <= Base64Url.GetEncodedLength(maxBytes)
            && Base64Url.IsValid(text, out var length)
            && text.Length == Base64Url.GetEncodedLength(length))
        {
            return Base64Url.DecodeFromChars(text);
        }

        Fail(name, $"Dit moet base64url zonder opvulling zijn, van hoogstens {maxBytes} bytes.");
        return [];
    }

    /// <summary>Reads byte strings of one size, each base64url without padding.</summary>
    /// <returns>All of them, concatenated; empty when anything is wrong.</returns>
    public byte[] Blocks(string name, int least, int most, int size)
    {
        var items = Items(name, least, most);
        var blocks = new byte[items.Count * size];
        var good = items.Count > 0;
        for (var i = 0; i < items.Count; i++)
        {
            good &= TryReadBlock($"{name}[{i}]", items[i], blocks.AsSpan(i * size, size));
        }

        return good ? blocks : [];
    }

    /// <summary>Reads one byte string of exactly the size of <paramref name="destination"/>.</summary>
    public bool TryReadBlock(string field, JsonElement item, Span<byte> destination)
    {
        if (item.ValueKind == JsonValueKind.String && TryDecode(item.GetString()!, destination))
        {
            return true;
        }

        Fail(field, $"Dit moet base64url zonder opvulling zijn, van precies {destination.Length} bytes.");
        return false;
    }

    public void Dispose() => _document.Dispose();

    private static JsonBody? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && JsonText.IsWellFormed(utf8.Span, document.RootElement))
            {
                return new JsonBody(document);
            }

            document.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Their messages quote the input. The second comes from a member name that is not text.
            return null;
        }
    }

    private static bool TryDecode(string text, Span<byte> destination) =>
        // The length leaves no room for padding or for the white space that the decoder would skip.
        text.Length == Base64Url.GetEncodedLength(destination.Length)
        && Base64Url.IsValid(text, out var length)
        && length == destination.Length
        && Base64Url.TryDecodeFromChars(text, destination, out _);

    private bool TryGet(string name, out JsonElement value) =>
        _document.RootElement.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private bool HasFault(string name) => _faults.Exists(fault => fault.Field == name);

    private List<JsonElement> Items(string name, int least, int most)
    {
        var count = least == most ? $"{least}" : $"{least} tot en met {most}";
        if (!TryGet(name, out var array) || array.ValueKind != JsonValueKind.Array
            || array.GetArrayLength() < least || array.GetArrayLength() > most)
        {
            Fail(name, $"Dit veld moet een lijst zijn met {count} waarden.");
            return [];
        }

        return [.. array.EnumerateArray()];
    }

    /// <summary>Reads text of 1 to <paramref name="maxLength"/> characters without control characters, else null and a fault.</summary>
    public string? ReadText(string field, JsonElement value, int maxLength)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        if (text.Length >= 1 && text.Length <= maxLength && !text.Any(char.IsControl))
        {
            return text;
        }

        Fail(field, $"Dit moet tekst zijn van 1 tot en met {maxLength} tekens, zonder stuurtekens.");
        return null;
    }
}
