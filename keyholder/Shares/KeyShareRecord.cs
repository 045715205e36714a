using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Shares;

/// <summary>A holder's part in one key, from its first message to the share it evaluates with.</summary>
/// <param name="Name">Which key.</param>
/// <param name="Settings">32 bytes: under which agreement between holders it was begun.</param>
/// <param name="Commitments">t · 32 bytes: what this holder dealt, in public.</param>
/// <param name="Polynomial">What it dealt, under Data Protection; null once all holders have their shares.</param>
/// <param name="Hashes">n · 32 bytes: those it saw before it revealed anything; null before that. Never another set.</param>
/// <param name="Made">What came of it; null before every dealer was checked.</param>
/// <param name="ConfirmedAt">When every holder had said the same; null before. Only then it evaluates.</param>
internal sealed record KeyShareRecord(
    KeyName Name, byte[] Settings, byte[] Commitments, byte[]? Polynomial, byte[]? Hashes, MadeShare? Made, DateTimeOffset? ConfirmedAt);
