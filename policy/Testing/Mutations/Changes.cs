namespace Bekend.Policies.Testing.Mutations;

/// <summary>Single changes of one clause, each with its words.</summary>
internal static class Changes
{
    /// <summary>Changes of a list that means "one of" and may not be empty: one item less, one item more.</summary>
    /// <param name="clause">Name of the clause.</param>
    /// <param name="list">The list.</param>
    /// <param name="all">Everything it could name.</param>
    /// <param name="word">An item as the file writes it.</param>
    public static IEnumerable<(string Words, IReadOnlyList<T> Value)> OfList<T>(
        string clause, IReadOnlyList<T> list, IEnumerable<T> all, Func<T, string> word)
    {
        if (list.Count > 1)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return ($"without `{word(list[i])}` in `{clause}`", [.. list.Take(i), .. list.Skip(i + 1)]);
            }
        }

        foreach (var item in all.Where(item => !list.Contains(item)))
        {
            yield return ($"with `{word(item)}` too in `{clause}`", [.. list, item]);
        }
    }

    /// <summary>Changes of a list that restricts nothing when it is empty: also gone altogether or, where the covenant has such a clause elsewhere, new.</summary>
    public static IEnumerable<(string Words, IReadOnlyList<T> Value)> OfCondition<T>(
        string clause, IReadOnlyList<T> list, IReadOnlyList<T> all, Func<T, string> word, bool isUsed) => list.Count switch
    {
        > 0 => OfList(clause, list, all, word).Prepend(($"without `{clause}: {string.Join(", ", list.Select(word))}`", [])),
        _ when isUsed => all.Select(item => ($"with `{clause}: {word(item)}`", (IReadOnlyList<T>)[item])),
        _ => [],
    };

    /// <summary>Changes of a condition that is true, false or absent: gone, negated or new.</summary>
    public static IEnumerable<(string Words, bool? Value)> OfCondition(string clause, bool? value, bool isUsed) => value switch
    {
        { } has => [($"without `{clause}: {Word(has)}`", null), ($"with `{clause}: {Word(!has)}` instead", !has)],
        null when isUsed => [($"with `{clause}: {Word(true)}`", true), ($"with `{clause}: {Word(false)}`", false)],
        null => [],
    };

    private static string Word(bool value) => value ? "true" : "false";
}
