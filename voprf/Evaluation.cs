namespace Bekend.Pseudonyms.Voprf;

/// <summary>What the key holder gives back for one batch.</summary>
/// <param name="Elements">n · 32 bytes, each the key times the blinded element at that place.</param>
/// <param name="Proof">64 bytes: see <see cref="EvaluationProof"/>.</param>
public sealed record Evaluation(byte[] Elements, byte[] Proof);
