using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>A published version that was read and whose signatures were checked by this gateway.</summary>
/// <param name="Covenant">What it says.</param>
/// <param name="Published">How it was published.</param>
/// <param name="SignedBy">Names of the people who signed it.</param>
internal sealed record ServedVersion(Covenant Covenant, PublishedVersion Published, IReadOnlyList<string> SignedBy);
