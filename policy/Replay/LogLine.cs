namespace Bekend.Policies.Replay;

/// <summary>What one line of a decision log holds.</summary>
/// <remarks><see cref="LogLineReader"/> reads it.</remarks>
public abstract record LogLine
{
    private LogLine()
    {
    }

    /// <summary>A call of the decision point.</summary>
    /// <param name="Decisions">What each covenant decided; none where the call came to no covenant, or the reader guards none of those.</param>
    public sealed record Call(IReadOnlyList<LoggedDecision> Decisions) : LogLine;

    /// <summary>The gateway could not open it: it was tampered with where it is kept.</summary>
    public sealed record Tampered : LogLine;

    /// <summary>It is no line of a decision log.</summary>
    /// <param name="Why">What is wrong, lower case, without a final period. It repeats nothing of the line.</param>
    public sealed record Unreadable(string Why) : LogLine;
}
