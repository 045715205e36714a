using System.Globalization;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Differences.Spaces;

/// <summary>Every class of moments, from the borders of windows, days of the week, public holidays and the days on which each version holds.</summary>
internal sealed class MomentClasses
{
    /// <summary>Within so many days each day of the week has been a holiday and an ordinary day, wherever the calendar allows it.</summary>
    private const int MostDays = 366 * 60;

    private readonly Covenant _old;
    private readonly Covenant _new;
    private readonly Dictionary<string, TimeWindow> _windows;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<MomentClass> _classes = [];

    public MomentClasses(Covenant old, Covenant @new)
    {
        (_old, _new) = (old, @new);
        _windows = new[] { old, @new }
            .SelectMany(covenant => covenant.Rules.SelectMany(rule => rule.Conditions.Windows).Concat(covenant.Forbids.SelectMany(forbid => forbid.Conditions.Windows)))
            .DistinctBy(KeyOf)
            .ToDictionary(KeyOf, StringComparer.Ordinal);
        int[] borders = [0, old.ValidFrom.DayNumber, old.ValidTo.DayNumber + 1, @new.ValidFrom.DayNumber, @new.ValidTo.DayNumber + 1, DateOnly.MaxValue.DayNumber];
        foreach (var (first, end) in borders.Distinct().Order().Zip(borders.Distinct().Order().Skip(1)))
        {
            AddStretch(first, end);
        }
    }

    /// <summary>All classes.</summary>
    public IReadOnlyList<MomentClass> All => _classes;

    /// <summary>Windows by key; windows that are open at the same times have the same key.</summary>
    public IReadOnlyDictionary<string, TimeWindow> Windows => _windows;

    /// <summary>The class of a moment; -1 for none.</summary>
    public int Find(DateTimeOffset moment) => _numbers.GetValueOrDefault(SignatureOf(DutchTime.ToLocal(moment)), -1);

    /// <summary>What two windows share when they are open at the same times.</summary>
    public static string KeyOf(TimeWindow window) => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(',', window.Days.Order())} {window.From} {window.To} {window.Holidays == HolidayHours.Closed}");

    private void AddStretch(int first, int end)
    {
        // The hour that clocks skip in March ends at 03:00: a window that opens in it has still moments on that day.
        var clocks = TimeWindow.Borders(_windows.Values).Append(TimeSpan.FromHours(3)).Distinct().ToList();
        var isEver = _old.IsValidOn(DateOnly.FromDayNumber(first)) || _new.IsValidOn(DateOnly.FromDayNumber(first));
        var seen = new HashSet<(DayOfWeek, bool, TimeSpan)>();
        for (var number = first; number < end && number - first < (isEver ? MostDays : 1 + 366) && seen.Count < 14 * clocks.Count; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            var isHoliday = DutchHolidays.Contains(day);
            foreach (var clock in clocks.Where(clock => !seen.Contains((day.DayOfWeek, isHoliday, clock))))
            {
                if (DutchTime.TryToMoment(day.ToDateTime(TimeOnly.FromTimeSpan(clock)), out var moment))
                {
                    seen.Add((day.DayOfWeek, isHoliday, clock));
                    Add(moment);
                }
            }
        }
    }

    private void Add(DateTimeOffset moment)
    {
        var local = DutchTime.ToLocal(moment);
        if (_numbers.TryAdd(SignatureOf(local), _classes.Count))
        {
            var open = _windows.Where(window => window.Value.Contains(local)).Select(window => window.Key);
            var day = DateOnly.FromDateTime(local);
            _classes.Add(new(moment, _old.IsValidOn(day), _new.IsValidOn(day), open.ToHashSet(StringComparer.Ordinal)));
        }
    }

    // Where neither holds, both refuse: those moments are one class.
    private string SignatureOf(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        var (inOld, inNew) = (_old.IsValidOn(day), _new.IsValidOn(day));
        return inOld || inNew
            ? $"{inOld} {inNew} {string.Concat(_windows.Values.Select(window => window.Contains(local) ? '1' : '0'))}"
            : "neither";
    }
}
