using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>The outcome of one question, with its reasons.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The question may be asked.</summary>
    /// <param name="Rule">Id of the rule that permits; the lowest id when several do.</param>
    /// <param name="Article">Its article.</param>
    /// <param name="Allowed">What the asker may see: the level asked for, never more.</param>
    /// <param name="NextStep">What the asker does next, the same for hit and no hit, or null.</param>
    public sealed record Permit(string Rule, string Article, DetailLevel Allowed, string? NextStep) : Decision;

    /// <summary>The question is refused.</summary>
    /// <param name="Reason">The kind of refusal.</param>
    /// <param name="Rule">Id of the first forbid that struck, or of the nearest rule; null when neither applies.</param>
    /// <param name="Article">Its article, or null.</param>
    /// <param name="Missing">Dutch names of every clause that failed, in a fixed order; empty for a forbid.</param>
    /// <param name="Because">The forbid's own words, or null.</param>
    /// <param name="Forbids">Ids of all forbids that struck, in id order.</param>
    public sealed record Deny(
        DenyReason Reason,
        string? Rule,
        string? Article,
        IReadOnlyList<string> Missing,
        string? Because,
        IReadOnlyList<string> Forbids) : Decision;
}
