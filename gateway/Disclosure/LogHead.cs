namespace Bekend.Gateway.Disclosure;

/// <summary>What a store says about its log, at one moment.</summary>
/// <param name="Checkpoint">The newest signed checkpoint, or null for an empty log.</param>
/// <param name="Size">The size it goes on from.</param>
/// <param name="Entries">How many entries it holds, by the last one's place.</param>
internal sealed record LogHead(string? Checkpoint, long Size, long Entries);
