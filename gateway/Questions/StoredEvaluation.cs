namespace Bekend.Gateway.Questions;

/// <summary>Evaluated points and their proof.</summary>
/// <param name="KeyVersion">Version of the covenant's key.</param>
/// <param name="Elements">32 bytes each, in the order of the question.</param>
/// <param name="Proof">64 bytes; null when several holders evaluated.</param>
/// <param name="Shares">What each of several holders evaluated and proved; null when one did.</param>
internal sealed record StoredEvaluation(
    int KeyVersion, IReadOnlyList<string> Elements, string? Proof, IReadOnlyList<StoredShare>? Shares = null);
