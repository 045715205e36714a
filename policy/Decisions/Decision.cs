using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>The outcome of one question, with all its reasons. A value: equal outcomes are equal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The question may be asked.</summary>
    /// <param name="Rules">Every rule that permits it, in id order; at least one.</param>
    /// <param name="Allowed">What the asker may see: the level asked for, never more.</param>
    /// <param name="Obligations">What comes with it: of the covenant first, then of each rule in turn.</param>
    public sealed record Permit(IReadOnlyList<Provision> Rules, DetailLevel Allowed, IReadOnlyList<Obligation> Obligations) : Decision
    {
        /// <summary>Id of the first rule that permits.</summary>
        public string Rule => Rules[0].Id;

        /// <summary>Its article.</summary>
        public string Article => Rules[0].Article;

        /// <summary>The first next step for the asker, or null.</summary>
        public string? NextStep => Obligations.OfType<Obligation.NextStep>().FirstOrDefault()?.Text;

        /// <inheritdoc/>
        public bool Equals(Permit? other) =>
            other is not null && Allowed == other.Allowed && Rules.SequenceEqual(other.Rules) && Obligations.SequenceEqual(other.Obligations);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Rule, Rules.Count, Allowed);
    }

    /// <summary>The question is refused.</summary>
    /// <param name="Reason">The kind of refusal.</param>
    /// <param name="Nearest">The rule that comes nearest; null when a forbid struck, and when no rule is nearer than another.</param>
    /// <param name="Missing">Dutch names of every clause that failed, in a fixed order; empty for a forbid.</param>
    /// <param name="Forbids">Every forbid that struck, in id order.</param>
    public sealed record Deny(
        DenyReason Reason,
        Provision? Nearest,
        IReadOnlyList<string> Missing,
        IReadOnlyList<StruckForbid> Forbids) : Decision
    {
        /// <summary>Id of the first forbid that struck, or of the nearest rule; null when neither applies.</summary>
        public string? Rule => Forbids.Count > 0 ? Forbids[0].Id : Nearest?.Id;

        /// <summary>Its article, or null.</summary>
        public string? Article => Forbids.Count > 0 ? Forbids[0].Article : Nearest?.Article;

        /// <summary>The first struck forbid's own words, or null.</summary>
        public string? Because => Forbids.Count > 0 ? Forbids[0].Because : null;

        /// <inheritdoc/>
        public bool Equals(Deny? other) =>
            other is not null && Reason == other.Reason && Nearest == other.Nearest
            && Missing.SequenceEqual(other.Missing) && Forbids.SequenceEqual(other.Forbids);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Reason, Nearest, Missing.Count, Forbids.Count);
    }
}
