namespace Bekend.KeyHolding.Shares;

/// <summary>A share as stored.</summary>
/// <param name="Needed">t, which belongs to the key: settings may change after it was made.</param>
/// <param name="PublicKeys">(1 + n) · 32 bytes: the key, then that of each share.</param>
/// <param name="Protected">This holder's share under Data Protection.</param>
/// <param name="Transcript">32 bytes: what this holder saw, to compare with the others.</param>
internal sealed record MadeShare(int Needed, byte[] PublicKeys, byte[] Protected, byte[] Transcript);
