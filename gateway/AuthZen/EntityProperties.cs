using System.Globalization;
using System.Text.Json;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.AuthZen;

/// <summary>Reads the members of properties and contexts; notes the names of those that cannot be read.</summary>
/// <remarks>A value of the wrong kind is never taken for one that is absent: doubt refuses.</remarks>
internal sealed class EntityProperties
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly List<string> _wrong = [];

    /// <summary>Members that were there and could not be read, in the order in which they were asked for.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public string? Text(JsonElement? owner, string name, int maxLength)
    {
        if (Find(owner, name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Length <= maxLength
            ? text
            : Note<string>(name);
    }

    public bool? Flag(JsonElement? owner, string name) => Find(owner, name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => NoteValue<bool>(name),
    };

    public int? Number(JsonElement? owner, string name, int least, int most)
    {
        if (Find(owner, name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : NoteValue<int>(name);
    }

    /// <summary>A moment with its offset (RFC 3339).</summary>
    public DateTimeOffset? Moment(JsonElement? owner, string name)
    {
        if (Text(owner, name, 40) is not { } text)
        {
            return null;
        }

        return HasOffset(text)
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : NoteValue<DateTimeOffset>(name);
    }

    public DetailLevel? Level(JsonElement? owner, string name)
    {
        if (Text(owner, name, 63) is not { } text)
        {
            return null;
        }

        return Words.TryParse(text, out DetailLevel level) ? level : NoteValue<DetailLevel>(name);
    }

    public SubjectKind? Kind(JsonElement? owner, string name)
    {
        if (Text(owner, name, 63) is not { } text)
        {
            return null;
        }

        return Words.TryParse(text, out SubjectKind kind) ? kind : NoteValue<SubjectKind>(name);
    }

    private static JsonElement? Find(JsonElement? owner, string name) =>
        owner is { } element && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Without an offset a time would mean whatever zone this machine is in.</summary>
    private static bool HasOffset(string text) =>
        text.Length >= 20 && (text[^1] == 'Z' || text[^6] is '+' or '-');

    private T? Note<T>(string name)
        where T : class
    {
        _wrong.Add(name);
        return null;
    }

    private T? NoteValue<T>(string name)
        where T : struct
    {
        _wrong.Add(name);
        return null;
    }
}
