namespace Bekend.Connector.LogChecking;

/// <summary>Who cosigned a checkpoint, held to a policy.</summary>
/// <param name="By">Names that the policy has for them, in its order.</param>
/// <param name="IsEnough">Whether the policy demands no more.</param>
internal sealed record Cosignatures(IReadOnlyList<string> By, bool IsEnough)
{
    /// <summary>Their names as a line has them.</summary>
    public string Names => By.Count == 0 ? "nobody" : string.Join(", ", By);

    /// <summary>Why too few is not enough: exit code 7. It may pass, for witnesses are asked after the log signs.</summary>
    public Failure TooFew() => new(
        ExitCode.NotVerified,
        "Too few witnesses cosigned the checkpoint",
        $"Cosigned by {Names}; the policy demands more. Without them nobody vouches that others are shown the same log. Try again later, and ask whoever runs the log when it stays so.")
    {
        IsTransient = true,
    };
}
