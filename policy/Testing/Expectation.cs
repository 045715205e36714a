namespace Bekend.Policies.Testing;

/// <summary>What a covenant's test expects.</summary>
public abstract record Expectation
{
    private Expectation()
    {
    }

    /// <summary>`ja`: the question is permitted.</summary>
    /// <param name="Rule">Id of the rule that must permit it.</param>
    public sealed record Permitted(string Rule) : Expectation;

    /// <summary>`nee`: the question is refused.</summary>
    /// <param name="Reasons">Names of failed clauses or ids of forbids; at least one.</param>
    /// <param name="Exactly">True when written as a list: these and no others. False: this one must be among them.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons, bool Exactly) : Expectation;
}
