namespace Bekend.Gateway.Erasure;

/// <summary>An erasure that waits for a second person.</summary>
/// <param name="Id">Of the record that asked, and says who and why.</param>
/// <param name="EndsAt">When it lapses.</param>
internal sealed record ErasureRequest(Guid Id, string Covenant, Guid Disclosure, DateTimeOffset AskedAt, DateTimeOffset EndsAt);
