using System.Diagnostics.CodeAnalysis;

namespace Bekend.Pseudonyms.Persons;

/// <summary>Sex as registers know it. Only a man and a woman give keys.</summary>
/// <remarks>Source: RvIG, element 04.10 geslachtsaanduiding: M, V or O (unknown).</remarks>
public sealed record Sex
{
    private Sex(string value) => Value = value;

    /// <summary><c>m</c>, <c>v</c>, or empty when it is unknown or neither.</summary>
    public string Value { get; }

    /// <summary>Reads m, man, v, vrouw; o, x and onbekend; capitals alike.</summary>
    /// <param name="text">As written.</param>
    /// <param name="value">The sex, or null.</param>
    /// <param name="fault">Why it was refused, without the input; or null.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Sex? value, [NotNullWhen(false)] out string? fault)
    {
        value = new string([.. (text ?? "").Trim().Select(c => char.IsAsciiLetterUpper(c) ? (char)(c - 'A' + 'a') : c)]) switch
        {
            "m" or "man" => new Sex("m"),
            "v" or "vrouw" => new Sex("v"),
            "o" or "x" or "onbekend" => new Sex(""),
            _ => null,
        };
        fault = value is null ? "must be m, v or o (unknown)" : null;
        return value is not null;
    }

    /// <summary>Never the sex: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Sex);
}
