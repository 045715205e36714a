using System.Text.Json;

namespace Bekend.Pseudonyms.Names;

/// <summary>The tables by which names are read, shared with the browser: names.json beside this file.</summary>
/// <remarks>One file read by both languages cannot drift. What the words mean stands at the classes that use them.</remarks>
internal sealed record NameData
{
    private const string Resource = "names.json";

    /// <summary>The embedded file.</summary>
    public static NameData Current { get; } = Read();

    /// <summary>See <see cref="UnicodeLatin"/>; ranges with spaces between, in several lines.</summary>
    public required IReadOnlyList<string> Decomposed { get; init; }

    /// <summary>Letters mapped before decomposition: pairs of a letter and what it becomes.</summary>
    public required string Mapped { get; init; }

    /// <summary>As <see cref="Mapped"/>, for <see cref="Spelling.Typed"/> only; several lines.</summary>
    public required IReadOnlyList<string> Typed { get; init; }

    /// <summary>See <see cref="UnicodeClass.Letters"/>; several lines.</summary>
    public required IReadOnlyList<string> Letters { get; init; }

    /// <summary>See <see cref="UnicodeClass.Capitals"/>; several lines.</summary>
    public required IReadOnlyList<string> Capitals { get; init; }

    /// <summary>Every character typed as an apostrophe.</summary>
    public required string Apostrophes { get; init; }

    /// <summary>Every character typed as a hyphen.</summary>
    public required string Hyphens { get; init; }

    /// <summary>Normalised words that stand apart from what follows their apostrophe.</summary>
    public required string Elisions { get; init; }

    /// <summary>Normalised words that stand apart from what goes before their apostrophe.</summary>
    public required string Contractions { get; init; }

    /// <summary>Normalised titles of nobility.</summary>
    public required string Titles { get; init; }

    /// <summary>Prefixes as written, with a comma and a space between; several lines.</summary>
    public required IReadOnlyList<string> Prefixes { get; init; }

    /// <summary>See <see cref="DutchSound"/>: <c>pattern&gt;replacement</c>, in the order they are applied.</summary>
    public required IReadOnlyList<string> Sounds { get; init; }

    /// <summary>See <see cref="CommonSurnames"/>; words with a space between, several lines.</summary>
    public required IReadOnlyList<string> Common { get; init; }

    private static NameData Read()
    {
        using var stream = typeof(NameData).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the tables of names are not in the assembly");
        return JsonSerializer.Deserialize(stream, NameDataJson.Default.NameData)
            ?? throw new InvalidOperationException("the tables of names are empty");
    }
}
