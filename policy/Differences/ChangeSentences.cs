using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Differences.Spaces;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Differences;

/// <summary>Says in Dutch and in English what changed, by what its classes have in common. What they do not have in common is not said.</summary>
internal sealed class ChangeSentences(RequestSpace space, Covenant old, Covenant @new)
{
    private readonly MomentWords _moments = new(space.Moments);

    /// <summary>One box of changes.</summary>
    public Explanation Of(ChangedBox box)
    {
        var (askers, many) = Askers(box.Heads[0]);
        var asked = box.Heads[1].Select(value => space.Asked[value]).ToList();
        var purposes = box.Heads[2].Select(value => space.Purposes[value]).ToList();
        var bases = box.Heads[3].Select(value => space.LegalBases[value]).ToList();
        var conditions = Conditions(box);
        var (dutch, english) = box.Kind switch
        {
            ChangeKind.Allowed => (many ? "mogen voortaan" : "mag voortaan", "may now ask"),
            ChangeKind.Refused => (many ? "mogen niet langer" : "mag niet langer", "may no longer ask"),
            _ => (many ? "mogen nog steeds" : "mag nog steeds", "may still ask"),
        };
        var (dutchDuty, englishDuty) = Duty(box.Duty);
        return new(
            Capital($"{Join(askers.Select(asker => asker.Dutch), "en")} {dutch} {Join(asked, "en")} bevragen voor {Join(purposes, "en")} op grond van {Join(bases, "of")}{Tail(conditions, one => one.Dutch)}{dutchDuty}."),
            Capital($"{Join(askers.Select(asker => asker.English), "and")} {english} {Join(asked, "and")} for {Join(purposes, "and")} on the basis of {Join(bases, "or")}{Tail(conditions, one => one.English)}{englishDuty}."));
    }

    /// <summary>Everything on the days on which only one version holds.</summary>
    public Explanation OfDays(ChangeKind kind)
    {
        var (one, other) = kind == ChangeKind.Allowed ? (@new, old) : (old, @new);
        var days = string.Create(CultureInfo.InvariantCulture, $"{one.ValidFrom:yyyy-MM-dd} – {one.ValidTo:yyyy-MM-dd}");
        var others = string.Create(CultureInfo.InvariantCulture, $"{other.ValidFrom:yyyy-MM-dd} – {other.ValidTo:yyyy-MM-dd}");
        return kind == ChangeKind.Allowed
            ? new($"Op dagen waarop alleen de nieuwe versie geldt ({days}, de oude {others}) mag voortaan alles wat zij toestaat.", $"On days on which only the new version holds ({days}, the old one {others}) all that it permits may now be asked.")
            : new($"Op dagen waarop alleen de oude versie geldt ({days}, de nieuwe {others}) mag niets meer van wat zij toestond.", $"On days on which only the old version holds ({days}, the new one {others}) nothing that it permitted may be asked any longer.");
    }

    private static string Tail(List<Explanation> conditions, Func<Explanation, string> of) => string.Concat(conditions.Select(condition => $", {of(condition)}"));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Join(IEnumerable<string> texts, string conjunction)
    {
        var all = texts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {conjunction} {all[^1]}";
    }

    private static (string Dutch, string English) Duty(string? duty) => duty switch
    {
        null => (string.Empty, string.Empty),
        ['+', .. var come] => ($"; erbij komt de verplichting “{come}”", $"; the obligation “{come}” is added"),
        [_, .. var gone] => ($"; de verplichting “{gone}” vervalt", $"; the obligation “{gone}” is dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };

    private (List<Explanation> Askers, bool AreMany) Askers(IReadOnlyList<int> values)
    {
        var askers = values.Select(value => space.Askers[value]).ToList();
        var texts = new List<Explanation>();
        foreach (var party in askers.GroupBy(asker => asker.Party))
        {
            var roles = party.Select(asker => asker.Role).ToHashSet(StringComparer.Ordinal);
            var isAll = new[] { old, @new }.SelectMany(covenant => covenant.FindParty(party.Key)?.Roles ?? []).Distinct().ToList() is { Count: > 1 } all && all.TrueForAll(roles.Contains);
            texts.AddRange(isAll
                ? [new($"iedereen van {party.Key}", $"anyone of {party.Key}")]
                : roles.Select(role => new Explanation($"een {role} van {party.Key}", $"a {role} of {party.Key}")));
        }

        return (texts, texts.Count > 1);
    }

    private List<Explanation> Conditions(ChangedBox box)
    {
        var conditions = new List<Explanation?>
        {
            Levels(box.Features[(int)Feature.Level]),
            Some(Feature.Subject, value => value == 0 ? new("over een persoon", "about a person") : new("over een adres", "about an address")),
            Ages(box.Features[(int)Feature.Adult]),
            Kinds(box),
            Some(Feature.Weighing, value => value == 1 ? new("met een vastgelegde weging", "with a weighing on record") : new("zonder vastgelegde weging", "without a weighing on record")),
            Some(Feature.Own, value => value == 1 ? new("bij de eigen organisatie", "at one’s own organisation") : new("bij een andere organisatie dan de eigen", "at another organisation than one’s own")),
            Approvals(box.Features[(int)Feature.Approvals]),
            Cases(box.Features[(int)Feature.Case]),
            _moments.Of(box.Features[(int)Feature.Moment]),
        };
        return [.. conditions.OfType<Explanation>()];

        Explanation? Some(Feature feature, Func<int, Explanation> say) => box.Features[(int)feature] is [var only] ? say(only) : null;
    }

    private Explanation? Levels(IReadOnlyList<int> values)
    {
        var used = old.DetailLevels.Concat(@new.DetailLevels).Distinct().ToList();
        var levels = values.Select(value => (DetailLevel)value).Where(used.Contains).ToList();
        var names = levels.Select(Words.Format).ToList();
        return levels.Count == used.Count ? null : new($"op niveau {Join(names, "of")}", $"at level {Join(names, "or")}");
    }

    private static Explanation? Ages(IReadOnlyList<int> values)
    {
        string[] dutch = ["vaststaat dat die meerderjarig is", "vaststaat dat die minderjarig is", "de leeftijd niet is opgegeven"];
        string[] english = ["is known to be an adult", "is known to be a minor", "is of unstated age"];
        return values.Count == dutch.Length ? null : new(
            $"als van de betrokkene {Join(values.Select(value => dutch[value]), "of")}", $"where the subject {Join(values.Select(value => english[value]), "or")}");
    }

    private Explanation? Kinds(ChangedBox box)
    {
        var subjects = box.Features[(int)Feature.Subject];
        var possible = Enumerable.Range(0, space.SignalKinds.Count).Where(kind => subjects.Any(subject => space.IsAbout(kind, subject))).ToList();
        var kinds = possible.Where(box.Features[(int)Feature.SignalKind].Contains).ToList();
        return kinds.Count == possible.Count ? null : new(
            $"naar {Join(kinds.Select(kind => space.SignalKinds[kind] ?? "alle signaalsoorten tegelijk"), "of")}",
            $"about {Join(kinds.Select(kind => space.SignalKinds[kind] ?? "all kinds of signal at once"), "or")}");
    }

    private Explanation? Approvals(IReadOnlyList<int> all)
    {
        var values = all.Where(value => value != RequestSpace.Nobody).ToList();
        if (values.Count == space.Approvals.Count - 1)
        {
            return null;
        }

        var (least, next) = (space.Approvals[values[0]], values[^1] + 1 < space.Approvals.Count ? space.Approvals[values[^1] + 1] : (int?)null);
        return next is null
            ? new($"met minstens {least} personen achter de vraag", $"with at least {least} persons behind the question")
            : new($"met {least} tot {next} personen achter de vraag ({next} niet meegerekend)", $"with {least} to {next} persons behind the question ({next} not included)");
    }

    private Explanation? Cases(IReadOnlyList<int> values)
    {
        var real = values.Where(value => value != RequestSpace.MalformedCase).ToHashSet();
        if (real.Count == space.CaseIds.Count - 1)
        {
            return null;
        }

        if (real.SetEquals([0]))
        {
            return new("zonder zaaknummer", "without a case number");
        }

        var hasNone = real.Remove(0) ? 1 : 0;
        string[] before = ["", "zonder zaaknummer of "];
        string[] beforeEnglish = ["", "without a case number or "];
        if (real.Count == space.CaseIds.Count - 2)
        {
            return new("met een zaaknummer", "with a case number");
        }

        foreach (var pattern in space.Cases.Patterns)
        {
            var matching = Enumerable.Range(2, space.CaseIds.Count - 2).Where(value => space.Cases.Matches(value - 2, pattern)).ToHashSet();
            if (real.SetEquals(matching))
            {
                return new($"{before[hasNone]}met een zaaknummer van de vorm {pattern}", $"{beforeEnglish[hasNone]}with a case number of the form {pattern}");
            }

            if (real.Count + matching.Count == space.CaseIds.Count - 2 && !real.Overlaps(matching))
            {
                return new($"{before[hasNone]}met een zaaknummer dat niet van de vorm {pattern} is", $"{beforeEnglish[hasNone]}with a case number that is not of the form {pattern}");
            }
        }

        var examples = real.Order().Select(value => $"“{space.CaseIds[value]}”").ToList();
        return new($"{before[hasNone]}met een zaaknummer zoals {Join(examples, "of")}", $"{beforeEnglish[hasNone]}with a case number such as {Join(examples, "or")}");
    }
}
