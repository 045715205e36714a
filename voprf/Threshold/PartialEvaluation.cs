namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>What one of several holders gives back for a batch: evaluated under its share, with its own proof.</summary>
/// <param name="Holder">Number of the holder, from 1.</param>
/// <param name="Elements">n · 32 bytes, each the share times the blinded element at that place.</param>
/// <param name="Proof">64 bytes, against the public key of that share: see <see cref="Bekend.Pseudonyms.Voprf.EvaluationProof"/>.</param>
public sealed record PartialEvaluation(int Holder, byte[] Elements, byte[] Proof);
