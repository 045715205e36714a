namespace Bekend.Gateway.Questions;

/// <summary>Where a question is in its short life. Values are stored; never renumber.</summary>
internal enum QuestionState
{
    /// <summary>A colleague must approve first.</summary>
    Waiting = 0,

    /// <summary>Evaluated; may be answered, once.</summary>
    Open = 1,

    /// <summary>Answered; never again.</summary>
    Answered = 2,

    /// <summary>Refused when a colleague approved it: decided again, the covenant did not allow it. Never answered.</summary>
    Refused = 3,

    /// <summary>Charged to the covenant's quotas and not evaluated yet: its asker does not know of it.</summary>
    Evaluating = 4,
}
