namespace Bekend.Pseudonyms.Keys;

/// <summary>Which change of key a factor is for: it is of use to no other.</summary>
/// <param name="Covenant">Id of the covenant, 1 to 63 ASCII characters.</param>
/// <param name="From">Version that the rows are in.</param>
/// <param name="To">Version that they go to.</param>
public readonly record struct RotationChange(string Covenant, int From, int To);
