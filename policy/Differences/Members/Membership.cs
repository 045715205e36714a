using Bekend.Policies.Covenants;

namespace Bekend.Policies.Differences.Members;

/// <summary>An organisation's place in one version.</summary>
/// <param name="Party">The party it belongs to.</param>
/// <param name="Member">The organisation.</param>
public sealed record Membership(string Party, Member Member);
