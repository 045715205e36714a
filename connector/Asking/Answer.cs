using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Connector.Asking;

/// <summary>An answer whose evaluation proof and receipt were both verified.</summary>
internal sealed record Answer
{
    public required string QuestionId { get; init; }

    /// <summary>Id of the disclosure in the log.</summary>
    public required Guid DisclosureId { get; init; }

    /// <summary>Whether one of the partners asked knows the subject.</summary>
    public required bool Known { get; init; }

    /// <summary>Null when not known.</summary>
    public required MatchStrength? Strength { get; init; }

    /// <summary>Categories that know the subject, from level <c>domein</c> on.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Whom to call, at level <c>contactpersoon</c>.</summary>
    public required IReadOnlyList<ContactReply> Contacts { get; init; }

    /// <summary>Partners whose index did not answer: what they know is not in this answer.</summary>
    public required IReadOnlyList<string> NotAnsweredBy { get; init; }

    /// <summary>What the covenant said for each partner asked.</summary>
    public required IReadOnlyList<DecisionReply> Decisions { get; init; }

    /// <summary>Next steps in plain Dutch, without repetition.</summary>
    public required IReadOnlyList<string> NextSteps { get; init; }

    /// <summary>The verified receipt, to keep as evidence.</summary>
    public required string Receipt { get; init; }

    /// <summary>Position of the disclosure in the log.</summary>
    public required long LogIndex { get; init; }
}
