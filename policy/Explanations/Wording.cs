using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Explanations;

/// <summary>The sentences of one language.</summary>
internal abstract class Wording
{
    /// <summary>That it is permitted, and no more.</summary>
    public abstract string PermittedAtAll { get; }

    /// <summary>That it is refused, and no more.</summary>
    public abstract string RefusedAtAll { get; }

    /// <summary>That no rule permits it.</summary>
    public abstract string NoRule { get; }

    /// <summary>That there is no decision, and so a refusal.</summary>
    public abstract string NotDecided { get; }

    /// <summary>Which rules permit it.</summary>
    public abstract string Permitted(IReadOnlyList<Provision> rules);

    /// <summary>What the asker may see.</summary>
    public abstract string Sees(DetailLevel level);

    /// <summary>One obligation.</summary>
    public abstract string Obliges(Obligation obligation);

    /// <summary>One forbid, with its own words.</summary>
    public abstract string Forbids(StruckForbid forbid);

    /// <summary>That the covenant does not hold, and when it does.</summary>
    public abstract string NotValid(Covenant covenant);

    /// <summary>Which rule comes nearest.</summary>
    public abstract string Nearest(Provision rule);

    /// <summary>Which rule comes nearest, and what a question came short of.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="demands">Each as <see cref="Demand"/> puts it.</param>
    public abstract string Missed(Provision rule, IReadOnlyList<string> demands);

    /// <summary>What the covenant does not know.</summary>
    /// <param name="names">Each as <see cref="UnknownName"/> puts it.</param>
    public abstract string Unknown(IReadOnlyList<string> names);

    /// <summary>What kind of name is unknown, as an object: "the purpose".</summary>
    /// <param name="clause">The clause the name is in.</param>
    /// <param name="deny">Tells an unknown role from an unknown party.</param>
    public abstract string UnknownName(string clause, Decision.Deny deny);

    /// <summary>What a rule demands by one clause, as an object: "a case number".</summary>
    /// <param name="clause">A name of <see cref="ClauseNames"/>.</param>
    /// <param name="rule">The rule, whose own names and numbers are told.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such clause.</exception>
    public abstract string Demand(string clause, Rule rule);

    /// <summary>Party or role, whichever of the asker is unknown; beside an unknown asked party it may be either.</summary>
    protected static string Who(Decision.Deny deny, string party, string role, string either) =>
        deny.Reason != DenyReason.UnknownParty ? role : deny.Missing.Contains("bij") ? either : party;

    /// <summary>Such as <c>a, b and c</c>.</summary>
    protected static string Join(IEnumerable<string> texts, string conjunction)
    {
        var all = texts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {conjunction} {all[^1]}";
    }

    /// <summary>A period by its units, largest first; empty for nothing at all.</summary>
    /// <param name="period">The period.</param>
    /// <param name="units">One and more of: years, months, days, hours, minutes, seconds.</param>
    protected static string Describe(Period period, IReadOnlyList<(string One, string More)> units)
    {
        int[] counts = [period.Months / 12, period.Months % 12, period.Days, (int)period.Time.TotalHours, period.Time.Minutes, period.Time.Seconds];
        return string.Join(' ', counts.Zip(units).Where(item => item.First > 0)
            .Select(item => $"{item.First} {(item.First == 1 ? item.Second.One : item.Second.More)}"));
    }

    /// <summary>The text without a full stop at its end, for inside a sentence.</summary>
    protected static string Bare(string text) => text.TrimEnd('.', ' ');
}
