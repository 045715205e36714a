namespace Bekend.Gateway.Covenants;

/// <summary>A version of a covenant as it was published. Never changed and never removed: the log refers to it.</summary>
/// <param name="Covenant">Id of the covenant.</param>
/// <param name="Version">Semantic version.</param>
/// <param name="Previous">The version it comes after, lower than it; empty for the first. Only one comes after each.</param>
/// <param name="Text">The file, byte for byte as UTF-8.</param>
/// <param name="Note">The signatures under it: a signed note.</param>
/// <param name="LogIndex">Place in the log of the entry that records it (type 5).</param>
/// <param name="PublishedAt">When.</param>
internal sealed record PublishedVersion(
    string Covenant, string Version, string Previous, string Text, string Note, long LogIndex, DateTimeOffset PublishedAt);
