namespace Bekend.Policies.Syntax.Spelling;

/// <summary>Finds the known word somebody probably meant.</summary>
internal static class DidYouMean
{
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been written.</param>
    /// <returns>The nearest known word within reach (1 edit up to 3 letters, 2 up to 7, else 3), or null. Ties go to the first in the alphabet.</returns>
    public static string? Suggest(string word, IEnumerable<string> known)
    {
        var lower = word.ToLowerInvariant();
        var reach = lower.Length <= 3 ? 1 : lower.Length <= 7 ? 2 : 3;
        string? best = null;
        var bestDistance = reach + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - lower.Length) > reach)
            {
                continue;
            }

            var distance = Distance(lower, candidate.ToLowerInvariant());
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.</summary>
    /// <remarks>Source: Damerau (1964); the restricted form, in which no part is edited twice.</remarks>
    internal static int Distance(string a, string b)
    {
        var previous2 = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], previous2[j - 2] + 1);
                }
            }

            (previous2, previous, current) = (previous, current, previous2);
        }

        return previous[b.Length];
    }
}
