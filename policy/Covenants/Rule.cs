namespace Bekend.Policies.Covenants;

/// <summary>One rule that permits (`regels`). It permits when every clause holds; a list means "one of".</summary>
/// <param name="Id">Unique among rules and forbids.</param>
/// <param name="Article">Article of the covenant.</param>
/// <param name="Askers">Who may ask (`wie`).</param>
/// <param name="Asked">Which parties may be asked (`bij`).</param>
/// <param name="Purposes">For which purposes (`doel`).</param>
/// <param name="LegalBases">On which legal bases (`grondslag`).</param>
/// <param name="Conditions">Under which conditions (`mits`).</param>
/// <param name="Sees">The most the asker may see (`ziet`).</param>
/// <param name="SpecialCategory">Whether the answer is special data (`bijzonder`), or null.</param>
/// <param name="NextStep">What the asker does next (`vervolg`), the same for hit and no hit, or null.</param>
public sealed record Rule(
    string Id,
    string Article,
    IReadOnlyList<Asker> Askers,
    IReadOnlyList<string> Asked,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> LegalBases,
    RuleConditions Conditions,
    DetailLevel Sees,
    SpecialCategory? SpecialCategory,
    string? NextStep);
