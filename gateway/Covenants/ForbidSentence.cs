using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>A forbid as one sentence of plain Dutch; its reason is its own (<see cref="Forbid.Because"/>).</summary>
internal static class ForbidSentence
{
    public static string Of(Forbid forbid)
    {
        var conditions = forbid.Conditions;
        return "Verboden is elke vraag"
            + When(conditions.Askers.Count > 0, () => $" van {Sentences.Join(conditions.Askers.Select(Sentences.Describe))}")
            + When(conditions.Asked.Count > 0, () => $" bij {Sentences.Join(conditions.Asked)}")
            + When(conditions.OwnOrganisation == true, () => " bij de eigen organisatie")
            + When(conditions.OwnOrganisation == false, () => " bij een andere organisatie")
            + When(conditions.Purposes.Count > 0, () => $" voor {Sentences.Join(conditions.Purposes)}")
            + When(conditions.LegalBases.Count > 0, () => $" op grond van {Sentences.Join(conditions.LegalBases)}")
            + When(conditions.Levels.Count > 0, () => $" die vraagt {Sentences.Join(conditions.Levels.Select(Sentences.Describe))}")
            + When(conditions.Subjects is [SubjectKind.Person], () => " over personen")
            + When(conditions.Subjects is [SubjectKind.Address], () => " over adressen")
            + When(conditions.SignalKinds.Count > 0, () => $" naar {Sentences.Join(conditions.SignalKinds)} of naar alle signaalsoorten tegelijk")
            + When(conditions.IsAdult == true, () => " over meerderjarigen, of als de leeftijd niet bekend is")
            + When(conditions.IsAdult == false, () => " over minderjarigen, of als de leeftijd niet bekend is")
            + When(conditions.Windows.Count > 0, () => $" tijdens {Sentences.Join(conditions.Windows.Select(window => window.Name))}")
            + When(conditions.HasCase == true, () => " met een zaaknummer")
            + When(conditions.HasCase == false, () => " zonder zaaknummer")
            + When(conditions.IsWeighed == true, () => " na een vastgelegde weging")
            + When(conditions.IsWeighed == false, () => " zonder vastgelegde weging")
            + $" (artikel {forbid.Article}).";
    }

    private static string When(bool holds, Func<string> text) => holds ? text() : string.Empty;
}
