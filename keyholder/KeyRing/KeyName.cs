namespace Bekend.KeyHolding.KeyRing;

/// <summary>Names one covenant's key in one version.</summary>
/// <param name="Covenant">Covenant id, 1 to 63 of a-z, 0-9 and hyphen.</param>
/// <param name="Version">From 1.</param>
internal readonly record struct KeyName(string Covenant, int Version);
