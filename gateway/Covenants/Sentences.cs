using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>Parts that sentences about a covenant share.</summary>
internal static class Sentences
{
    public static string Describe(Asker asker) =>
        asker.Role is { } role ? $"een {role} van {asker.Party}" : $"iedere rol van {asker.Party}";

    public static string Describe(DetailLevel level) => level switch
    {
        DetailLevel.Hit => "alleen of het bekend is",
        DetailLevel.Domain => "of het bekend is en bij welke partij",
        DetailLevel.ContactPerson => "of het bekend is, bij welke partij en wie te bellen",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>Such as <c>a, b of c</c>.</summary>
    public static string Join(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} of {all[^1]}";
    }
}
