namespace Bekend.Ledger.Witnesses;

/// <summary>What a witness makes of a request, with the HTTP status that says so.</summary>
/// <param name="Status">Of C2SP tlog-witness.</param>
public abstract record WitnessResult(int Status)
{
    /// <summary>The tree extends the one seen last, or is the same.</summary>
    /// <param name="Tree">To be kept before the cosignature is given.</param>
    public sealed record Extended(WitnessedTree Tree) : WitnessResult(200);

    /// <summary>It is no note that the log's key signed.</summary>
    public sealed record NotSigned() : WitnessResult(403);

    /// <summary>What was signed is no checkpoint of this log, or smaller than the size it is said to extend.</summary>
    public sealed record Malformed() : WitnessResult(400);

    /// <summary>The witness has seen another size than the log thinks, or another tree of that size.</summary>
    /// <param name="Seen">The size it has seen, which the answer's body tells.</param>
    public sealed record OtherSize(long Seen) : WitnessResult(409);

    /// <summary>The proof does not show that the tree extends the one seen last.</summary>
    public sealed record NotConsistent() : WitnessResult(422);
}
