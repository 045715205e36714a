namespace Bekend.Gateway.Rotation;

/// <summary>One version of a covenant's key.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsValid">Whether pseudonyms under it are taken.</param>
/// <param name="IsOver">Whether it held once and holds no more.</param>
/// <param name="Until">When it ceases, or ceased, to hold; null as long as no other is in use.</param>
internal sealed record KeyVersion(int Number, bool IsValid, bool IsOver, DateTimeOffset? Until);
