using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>A rule as one sentence of plain Dutch, with every condition it has.</summary>
internal static class RuleSentence
{
    public static string Of(Rule rule)
    {
        var sentence = $"{Sentences.Join(rule.Askers.Select(Sentences.Describe))} mag bij {Sentences.Join(rule.Asked)} vragen voor "
            + $"{Sentences.Join(rule.Purposes)} op grond van {Sentences.Join(rule.LegalBases)}{Conditions(rule.Conditions)}, en ziet "
            + $"{Sentences.Describe(rule.Sees)} (artikel {rule.Article}).";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Conditions(RuleConditions conditions)
    {
        var parts = new List<string>();
        Add(conditions.Subjects is [SubjectKind.Address], "over adressen");
        Add(conditions.Subjects is [SubjectKind.Person], "over personen");
        Add(conditions.IsAdult == true, "over meerderjarigen");
        Add(conditions.IsAdult == false, "over minderjarigen");
        Add(conditions.Case is not null, "met een zaaknummer");
        Add(conditions.SignalKinds.Count > 0, $"alleen naar {Sentences.Join(conditions.SignalKinds)}");
        Add(conditions.Windows.Count > 0, $"tijdens {Sentences.Join(conditions.Windows.Select(window => window.Name))}");
        Add(conditions.Approvals > 1, $"als {conditions.Approvals} personen erachter staan");
        Add(conditions.IsWeighed == true, "na een vastgelegde weging");
        Add(conditions.IsWeighed == false, "zolang er geen weging is vastgelegd");
        Add(conditions.OwnOrganisation == true, "alleen bij de eigen organisatie");
        Add(conditions.OwnOrganisation == false, "niet bij de eigen organisatie");
        return string.Concat(parts.Select(part => ", " + part));

        void Add(bool holds, string text)
        {
            if (holds)
            {
                parts.Add(text);
            }
        }
    }
}
