using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Testing.Mutations;

namespace Bekend.Policies.Testing.Suggestions;

/// <summary>A question that may become a test, with the survivors it kills.</summary>
/// <param name="Question">The question.</param>
/// <param name="Decision">What the covenant decides.</param>
/// <param name="Kills">The survivors that decide otherwise.</param>
internal sealed record Candidate(DecisionRequest Question, Decision Decision, IReadOnlyList<Survivor> Kills)
{
    /// <summary>More reasons for a refusal than this are hard to read.</summary>
    private const int MaxReasons = 3;

    /// <summary>Tries a question.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="question">The question.</param>
    /// <param name="survivors">The survivors it may kill.</param>
    public static Candidate Try(Covenant covenant, DecisionRequest question, IEnumerable<Survivor> survivors)
    {
        var decision = Decider.Decide(covenant, question);
        return new(question, decision, [.. survivors.Where(survivor => !Noticing.AreAlike(decision, Decider.Decide(survivor.Mutant.Covenant, question)))]);
    }

    /// <summary>Whether a test can say it: one that is refused says why.</summary>
    public bool CanBeSaid => Reasons is > 0 and <= MaxReasons || Decision is Decision.Permit;

    /// <summary>Whether it is a better test: it kills more or, where that is the same, it reads better.</summary>
    public bool IsBetterThan(Candidate other) => Rank.CompareTo(other.Rank) > 0;

    private int Reasons => Decision is Decision.Deny deny ? deny.Missing.Count + deny.Forbids.Count : 0;

    private (int Kills, int Reasons, int Unusual) Rank => (Kills.Count, -Reasons, -Unusual);

    private int Unusual => Count(Question.DetailLevel != DetailLevel.Hit) + Count(Question.Subject != SubjectKind.Person) + Count(Question.IsAdult != true)
        + Count(Question.Approvals > 1) + Count(Question.IsWeighed is not null) + Count(Question.OwnOrganisation) + Count(Question.SignalKind is not null);

    private static int Count(bool holds) => holds ? 1 : 0;
}
