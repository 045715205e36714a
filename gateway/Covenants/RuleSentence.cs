using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>A rule as one sentence of plain Dutch.</summary>
internal static class RuleSentence
{
    public static string Of(Rule rule) =>
        $"{Join(rule.Askers.Select(Describe))} mag bij {Join(rule.Asked)} vragen voor {Join(rule.Purposes)} op grond van "
        + $"{Join(rule.LegalBases)}{Conditions(rule.Conditions)}, en ziet {Describe(rule.Sees)} (artikel {rule.Article}).";

    private static string Describe(Asker asker) =>
        asker.Role is { } role ? $"een {role} van {asker.Party}" : $"iedere rol van {asker.Party}";

    private static string Describe(DetailLevel level) => level switch
    {
        DetailLevel.Hit => "alleen of het bekend is",
        DetailLevel.Domain => "of het bekend is en bij welke partij",
        DetailLevel.ContactPerson => "of het bekend is, bij welke partij en wie te bellen",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string Conditions(RuleConditions conditions)
    {
        var parts = new List<string>();
        Add(conditions.Case is not null, "met een zaaknummer");
        Add(conditions.Windows.Count > 0, $"tijdens {Join(conditions.Windows.Select(window => window.Name))}");
        Add(conditions.Approvals > 1, $"als {conditions.Approvals} personen erachter staan");
        Add(conditions.IsAdult == true, "over meerderjarigen");
        Add(conditions.IsWeighed == true, "na een vastgelegde weging");
        Add(conditions.Subjects is [SubjectKind.Address], "over adressen");
        Add(conditions.Subjects is [SubjectKind.Person], "over personen");
        return parts.Count == 0 ? string.Empty : ", " + string.Join(", ", parts);

        void Add(bool holds, string text)
        {
            if (holds)
            {
                parts.Add(text);
            }
        }
    }

    private static string Join(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} of {all[^1]}";
    }
}
