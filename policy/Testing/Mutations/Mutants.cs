using System.Globalization;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Makes every mutant of a covenant: one rule, forbid, window or border of validity changed in one way.</summary>
/// <remarks>A condition is added to a rule or forbid only when the covenant has such a condition somewhere.</remarks>
public static class Mutants
{
    /// <summary>Makes the mutants, one at a time.</summary>
    /// <param name="covenant">Any covenant.</param>
    /// <returns>Rules, then forbids, each in id order; then windows in use, in file order; then validity. The same in every run.</returns>
    public static IEnumerable<Mutant> Of(Covenant covenant)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return OfRules(covenant).Concat(OfForbids(covenant)).Concat(OfWindows(covenant)).Concat(OfValidity(covenant));
    }

    private static IEnumerable<Mutant> OfRules(Covenant covenant)
    {
        var all = new RuleMutants(covenant, new UsedConditions(covenant));
        foreach (var rule in covenant.RulesById)
        {
            yield return Make(covenant, rule.Id, "left out", parts => parts with { Rules = [.. parts.Rules.Where(one => one != rule)] });
            foreach (var (words, changed) in all.Of(rule))
            {
                yield return Make(covenant, rule.Id, words, parts => parts with { Rules = [.. parts.Rules.Select(one => one == rule ? changed : one)] });
            }
        }
    }

    private static IEnumerable<Mutant> OfForbids(Covenant covenant)
    {
        var all = new ForbidMutants(covenant, new UsedConditions(covenant));
        foreach (var forbid in covenant.ForbidsById)
        {
            yield return Make(covenant, forbid.Id, "left out", parts => parts with { Forbids = [.. parts.Forbids.Where(one => one != forbid)] });
            foreach (var (words, changed) in all.Of(forbid))
            {
                yield return Make(covenant, forbid.Id, words, parts => parts with { Forbids = [.. parts.Forbids.Select(one => one == forbid ? changed : one)] });
            }
        }
    }

    private static IEnumerable<Mutant> OfWindows(Covenant covenant)
    {
        var used = covenant.Rules.SelectMany(rule => rule.Conditions.Windows)
            .Concat(covenant.Forbids.SelectMany(forbid => forbid.Conditions.Windows))
            .Select(window => window.Name)
            .ToHashSet(StringComparer.Ordinal);
        return from window in covenant.TimeWindows
               where used.Contains(window.Name)
               from change in WindowMutants.Of(window)
               select Make(covenant, window.Name, change.Words, parts => Replace(parts, change.Window));
    }

    private static IEnumerable<Mutant> OfValidity(Covenant covenant)
    {
        var (from, to) = (covenant.ValidFrom, covenant.ValidTo);
        (string Key, int From, int To)[] borders =
        [
            ("van", from.DayNumber - 1, to.DayNumber), ("van", from.DayNumber + 1, to.DayNumber),
            ("tot", from.DayNumber, to.DayNumber - 1), ("tot", from.DayNumber, to.DayNumber + 1),
        ];
        foreach (var (key, first, last) in borders.Where(one => one.From >= 0 && one.From <= one.To && one.To <= DateOnly.MaxValue.DayNumber))
        {
            var (changedFrom, changedTo) = (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
            var day = (key == "van" ? changedFrom : changedTo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return Make(covenant, "geldig", $"with `{key}: {day}` instead", parts => parts with { ValidFrom = changedFrom, ValidTo = changedTo });
        }
    }

    private static CovenantParts Replace(CovenantParts parts, TimeWindow changed)
    {
        return parts with
        {
            TimeWindows = In(parts.TimeWindows),
            Rules = [.. parts.Rules.Select(rule => rule with { Conditions = rule.Conditions with { Windows = In(rule.Conditions.Windows) } })],
            Forbids = [.. parts.Forbids.Select(forbid => forbid with { Conditions = forbid.Conditions with { Windows = In(forbid.Conditions.Windows) } })],
        };

        IReadOnlyList<TimeWindow> In(IReadOnlyList<TimeWindow> windows) => [.. windows.Select(window => window.Name == changed.Name ? changed : window)];
    }

    private static Mutant Make(Covenant covenant, string part, string words, Func<CovenantParts, CovenantParts> change) =>
        new(part, $"{part} {words}", new Covenant(change(covenant.Parts)));
}
