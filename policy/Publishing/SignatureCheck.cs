namespace Bekend.Policies.Publishing;

/// <summary>What the signatures under a version of a covenant are worth.</summary>
public abstract record SignatureCheck
{
    private SignatureCheck()
    {
    }

    /// <summary>Enough different people signed.</summary>
    /// <param name="By">Names of their keys, in the order of the list of signers.</param>
    public sealed record Accepted(IReadOnlyList<string> By) : SignatureCheck;

    /// <summary>Not a version that may be used.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="By">Names of those who did sign, for <see cref="SignatureFault.TooFew"/>; else empty.</param>
    public sealed record Refused(SignatureFault Fault, IReadOnlyList<string> By) : SignatureCheck;
}
