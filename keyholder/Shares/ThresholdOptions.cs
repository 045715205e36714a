namespace Bekend.KeyHolding.Shares;

/// <summary>With whom this key holder shares the keys of covenants. Section <c>Threshold</c>.</summary>
/// <remarks>The same <see cref="Needed"/> and <see cref="Members"/>, in the same order, at every holder: else no key is made.</remarks>
public sealed class ThresholdOptions
{
    /// <summary>All holders, this one too, in the agreed order: 1 to 16. Default none: this holder has the keys alone.</summary>
    public IReadOnlyList<MemberOptions> Members { get; set; } = [];

    /// <summary>The place of this holder among <see cref="Members"/>, from 1. Required with members.</summary>
    public int Member { get; set; }

    /// <summary>How many holders must evaluate, 1 to the number of members. Required with members; cannot change for a key that is made.</summary>
    public int Needed { get; set; }

    /// <summary>File with this holder's own key for letters to the others, made with <c>member-key FILE</c>. Required with members.</summary>
    public string KeyFile { get; set; } = string.Empty;

    internal bool IsShared => Members.Count > 0;
}
