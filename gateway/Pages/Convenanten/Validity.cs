using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Convenanten;

/// <summary>Whether a covenant holds on a day.</summary>
internal sealed record Validity(Covenant Covenant, DateOnly Today)
{
    public bool IsNow => Covenant.IsValidOn(Today);

    /// <summary>Whether it is still to come; else, when not now, it is over.</summary>
    public bool IsToCome => Today < Covenant.ValidFrom;
}
