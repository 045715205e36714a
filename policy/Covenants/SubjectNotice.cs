namespace Bekend.Policies.Covenants;

/// <summary>How the person it is about is told that data were exchanged (`betrokkene`).</summary>
/// <param name="Inform">When (`informeren`).</param>
/// <param name="Exception">The article that allows telling later or not at all (`uitzondering`), or null.</param>
/// <param name="PostponedUntil">When postponing ends (`uitstel-tot`), or null; never without <paramref name="Exception"/>.</param>
/// <remarks>Sources: AVG articles 14(3), 14(5) and 23; UAVG article 41.</remarks>
public sealed record SubjectNotice(InformDuty Inform, string? Exception, NoticeEnd? PostponedUntil)
{
    /// <summary>When the person must have been told at the latest.</summary>
    /// <param name="asked">Moment of the question.</param>
    /// <returns>Null when no moment is set: at the first contact, or postponed without an end. It may lie before the question when postponing has ended already.</returns>
    public DateTimeOffset? Deadline(DateTimeOffset asked) => Inform switch
    {
        InformDuty.Within within => within.Period.AddTo(asked),
        InformDuty.AtFirstContact => null,
        InformDuty.Postponed => PostponedUntil?.After(asked),
        _ => throw new InvalidOperationException("An unknown duty to inform."),
    };
}
