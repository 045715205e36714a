using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>What comes with a permit. Who does not know one of them must not use the permit.</summary>
public abstract record Obligation
{
    private Obligation()
    {
    }

    /// <summary>Records are deleted in time.</summary>
    /// <param name="Retention">How long question, answer, case link and log are kept.</param>
    public sealed record Keep(Retention Retention) : Obligation;

    /// <summary>The person it is about is told.</summary>
    /// <param name="Notice">When, and until when that may be postponed.</param>
    public sealed record Inform(SubjectNotice Notice) : Obligation;

    /// <summary>More than one person stands behind the question; this was met, and belongs on record.</summary>
    /// <param name="Rule">The rule that demands it.</param>
    /// <param name="Persons">How many, the asker included; at least 2.</param>
    public sealed record FourEyes(string Rule, int Persons) : Obligation;

    /// <summary>The answer is special data.</summary>
    /// <param name="Rule">The rule that says so.</param>
    /// <param name="Special">Its category, and the ground on which it may be given.</param>
    public sealed record SpecialData(string Rule, SpecialCategory Special) : Obligation;

    /// <summary>What the asker does next, the same for hit and no hit.</summary>
    /// <param name="Rule">The rule that says so.</param>
    /// <param name="Text">In plain Dutch, as the covenant says it.</param>
    public sealed record NextStep(string Rule, string Text) : Obligation;
}
