using Bekend.Policies.Explanations;

namespace Bekend.Policies.Differences.Members;

/// <summary>An organisation whose place differs between two versions.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Before">Its place in the old version; null when it has none.</param>
/// <param name="After">Its place in the new version; null when it has none.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Example">A question that is decided otherwise for it; null when none was found: its party may neither ask nor be asked, or it has no OIN to ask with.</param>
public sealed record MemberChange(MemberChangeKind Kind, Membership? Before, Membership? After, Explanation Sentence, MemberExample? Example)
{
    /// <summary>Whether it changes who may ask or be asked. A name alone does not.</summary>
    public bool ChangesAccess => Kind != MemberChangeKind.Renamed;
}
