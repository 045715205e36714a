namespace Bekend.Policies.Covenants;

/// <summary>When a forbid strikes (`als`): when every condition present holds. At least one is present.</summary>
/// <param name="Askers">Who asks; empty means anyone.</param>
/// <param name="Asked">Who is asked; empty means anyone.</param>
/// <param name="Purposes">Purposes; empty means any.</param>
/// <param name="LegalBases">Legal bases; empty means any.</param>
/// <param name="Levels">Levels asked for; empty means any.</param>
/// <param name="Subjects">Kinds of subject; empty means any.</param>
/// <param name="Windows">Strikes while one of them is open; empty means any hour.</param>
/// <param name="HasCase">Strikes with (true) or without (false) a case id.</param>
/// <param name="IsAdult">Strikes for adults (true) or minors (false), and for a person of unknown age.</param>
/// <param name="IsWeighed">Strikes with (true) or without (false) a weighing on record.</param>
/// <param name="OwnOrganisation">Strikes when the asked organisation is (true) or is not (false) the asker's own.</param>
public sealed record ForbidConditions(
    IReadOnlyList<Asker> Askers,
    IReadOnlyList<string> Asked,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> LegalBases,
    IReadOnlyList<DetailLevel> Levels,
    IReadOnlyList<SubjectKind> Subjects,
    IReadOnlyList<TimeWindow> Windows,
    bool? HasCase,
    bool? IsAdult,
    bool? IsWeighed,
    bool? OwnOrganisation)
{
    /// <summary>Strikes for questions about one of these kinds of signal (`signaalsoort`), and about all kinds at once; empty means any.</summary>
    public IReadOnlyList<string> SignalKinds { get; init; } = [];
}
