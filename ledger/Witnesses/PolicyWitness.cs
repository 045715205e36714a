namespace Bekend.Ledger.Witnesses;

/// <summary>A witness that a policy names.</summary>
/// <param name="Name">Within the policy.</param>
/// <param name="Verifier">Its key.</param>
/// <param name="Address">Where it is asked; null when the policy does not say.</param>
public sealed record PolicyWitness(string Name, WitnessVerifier Verifier, Uri? Address);
