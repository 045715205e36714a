using Bekend.Policies.Covenants;
using Bekend.Policies.Differences.Spaces;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Differences;

/// <summary>Says when: inside or outside the hours of one window where that is what it is, else by which windows are open.</summary>
internal sealed class MomentWords(MomentClasses moments)
{
    private readonly IReadOnlyList<int> _told =
        [.. Enumerable.Range(0, moments.All.Count).Where(moment => moments.All[moment] is { InOld: true, InNew: true })];

    /// <summary>Some of the moments at which both versions hold.</summary>
    /// <returns>Null for all of them.</returns>
    public Explanation? Of(IReadOnlyList<int> values)
    {
        if (values.Count == _told.Count)
        {
            return null;
        }

        foreach (var (key, window) in moments.Windows)
        {
            var open = _told.Where(moment => IsOpen(moment, key)).ToHashSet();
            if (open.SetEquals(values))
            {
                return new($"binnen {Name(window)}", $"within {Name(window)}");
            }

            if (open.Count + values.Count == _told.Count && !open.Overlaps(values))
            {
                return new($"buiten {Name(window)}", $"outside {Name(window)}");
            }
        }

        return new(
            string.Join(", of ", values.Select(moment => Describe(moment, "binnen", "buiten", "en"))),
            string.Join(", or ", values.Select(moment => Describe(moment, "within", "outside", "and"))));
    }

    private string Describe(int moment, string within, string outside, string and)
    {
        var (open, closed) = (moments.Windows.Where(window => IsOpen(moment, window.Key)).ToList(), moments.Windows.Where(window => !IsOpen(moment, window.Key)).ToList());
        string[] parts =
        [
            .. open.Count == 0 ? [] : new[] { $"{within} {string.Join($" {and} ", open.Select(window => Name(window.Value)))}" },
            .. closed.Count == 0 ? [] : new[] { $"{outside} {string.Join($" {and} ", closed.Select(window => Name(window.Value)))}" },
        ];
        return string.Join($" {and} ", parts);
    }

    private bool IsOpen(int moment, string key) => moments.All[moment].Open.Contains(key);

    // Two versions may give other hours the same name.
    private string Name(TimeWindow window) => moments.Windows.Values.Count(other => other.Name == window.Name) == 1
        ? window.Name
        : $"{window.Name} ({string.Join('/', window.Days.Order())} {window.From:hh\\:mm}–{(window.To.TotalDays >= 1 ? "24:00" : window.To.ToString("hh\\:mm", null))}{(window.Holidays == HolidayHours.Closed ? ", feestdagen dicht" : string.Empty)})";
}
