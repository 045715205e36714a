namespace Bekend.Policies.Differences.Spaces;

/// <summary>Moments that neither version tells apart.</summary>
/// <param name="Example">One of them.</param>
/// <param name="InOld">Whether the old version holds then.</param>
/// <param name="InNew">Whether the new version holds then.</param>
/// <param name="Open">Keys of the time windows that are open then.</param>
internal sealed record MomentClass(DateTimeOffset Example, bool InOld, bool InNew, IReadOnlySet<string> Open);
