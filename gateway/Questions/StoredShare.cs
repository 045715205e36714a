namespace Bekend.Gateway.Questions;

/// <summary>One holder's part in an evaluation.</summary>
/// <param name="Holder">Its number, from 1.</param>
/// <param name="Elements">32 bytes each, in the order of the question.</param>
/// <param name="Proof">64 bytes, against the public key of its share.</param>
internal sealed record StoredShare(int Holder, IReadOnlyList<string> Elements, string Proof);
