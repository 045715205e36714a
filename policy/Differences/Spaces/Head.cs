namespace Bekend.Policies.Differences.Spaces;

/// <summary>Who asks whom, for which purpose, on which basis: places in the lists of a <see cref="RequestSpace"/>.</summary>
internal readonly record struct Head(int Asker, int Asked, int Purpose, int LegalBasis);
