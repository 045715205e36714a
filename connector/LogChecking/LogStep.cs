namespace Bekend.Connector.LogChecking;

/// <summary>What a look at a log told of it, beside what was seen before.</summary>
internal abstract record LogStep
{
    private LogStep()
    {
    }

    /// <summary>It was seen for the first time.</summary>
    public sealed record Begun(SignedTree Now) : LogStep;

    /// <summary>It is as it was.</summary>
    public sealed record Same(SignedTree Now) : LogStep;

    /// <summary>It has grown, and nothing of what it was has changed: that is proven.</summary>
    public sealed record Grown(SignedTree Now) : LogStep;

    /// <summary>The log signed two trees of which one does not extend the other. Both are evidence.</summary>
    /// <param name="Seen">What it signed before.</param>
    /// <param name="Shown">What it shows now.</param>
    /// <param name="Why">In what they contradict each other: one sentence.</param>
    public sealed record Contradicted(SignedTree Seen, SignedTree Shown, string Why) : LogStep;

    /// <summary>It shows a smaller tree than before. That alone is no contradiction: the smaller one may be what it signed in between.</summary>
    public sealed record Shrank(SignedTree Seen, SignedTree Shown) : LogStep;

    /// <summary>It shows another tree than before and not what would prove that it extends it: tiles are withheld or damaged.</summary>
    /// <param name="Seen">What it signed before.</param>
    /// <param name="Shown">What it shows now. Kept, it contradicts whatever else the log may say of that size later.</param>
    /// <param name="Why">What is missing or wrong.</param>
    public sealed record Unproven(SignedTree Seen, SignedTree Shown, Failure Why) : LogStep;
}
