namespace Bekend.Gateway.Pages.Goedkeuren;

/// <summary>How the question that a colleague pressed on stands now.</summary>
internal enum ApprovalState
{
    /// <summary>It waits: nothing to tell.</summary>
    Waiting,

    /// <summary>This person approved it, now or before.</summary>
    Approved,

    /// <summary>Decided again when this person approved it, the covenant refused it.</summary>
    Refused,

    /// <summary>It waits no more, and not by this person's doing.</summary>
    Closed,

    /// <summary>Its time is over, or the covenant's text has changed.</summary>
    Expired,

    /// <summary>It is this person's own.</summary>
    Own,

    /// <summary>The key holder's budget of this organisation is used up: it still waits.</summary>
    OverBudget,
}
