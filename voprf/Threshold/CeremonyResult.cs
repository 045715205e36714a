
namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>What became of a holder's part in making a key.</summary>
public abstract record CeremonyResult
{
    private CeremonyResult()
    {
    }

    /// <summary>The holder has a share, usable once every other holder confirms the same transcript.</summary>
    /// <param name="Secret">Its share; the caller disposes it.</param>
    /// <param name="Public">The key and the public keys of all shares.</param>
    /// <param name="Transcript">32 bytes: a hash of all public messages.</param>
    public sealed record Share(EvaluationKey Secret, SharedPublicKey Public, byte[] Transcript) : CeremonyResult;

    /// <summary>It ends here.</summary>
    /// <param name="Holder">Who did it, or who wrote what does not open.</param>
    /// <param name="What">What it did.</param>
    public sealed record Fault(int Holder, CeremonyFault What) : CeremonyResult;
}
