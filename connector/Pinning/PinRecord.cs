namespace Bekend.Connector.Pinning;

/// <summary>One pinned key as it is stored, with enough beside it for a person to see what it belongs to.</summary>
/// <param name="Gateway">Address of the gateway.</param>
/// <param name="Subject">What the key is for: <c>log</c>, or <c>covenant ID version N</c>.</param>
/// <param name="Key">The key as the gateway published it: base64url, or a vkey.</param>
/// <param name="PinnedAt">When it was first seen.</param>
internal sealed record PinRecord(string Gateway, string Subject, string Key, DateTimeOffset PinnedAt);
