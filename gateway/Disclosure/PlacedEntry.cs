namespace Bekend.Gateway.Disclosure;

/// <summary>An entry of the log and its place, as stored: believed once the tree proves it.</summary>
/// <param name="Position">From 0.</param>
/// <param name="Bytes">122 bytes.</param>
internal sealed record PlacedEntry(long Position, byte[] Bytes);
