namespace Bekend.Gateway.Erasure;

/// <summary>What is not erased, whatever its time or who asks.</summary>
/// <param name="Id">Of the record that placed it, and says why.</param>
/// <param name="Disclosure">One disclosure; null for all that is under the covenant.</param>
/// <param name="EndsAt">When it ends by itself.</param>
internal sealed record Hold(Guid Id, string Covenant, Guid? Disclosure, DateTimeOffset PlacedAt, DateTimeOffset EndsAt);
