using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Erasure;

/// <summary>Who answers for what is kept under a covenant: the privacy officers who guard it, and whoever manages the installation.</summary>
internal static class Guardian
{
    public static bool MayDecide(this Caller caller, string covenant) =>
        caller.Has(Identity.Policies.Beheerder) || IsOfficer(caller, covenant);

    /// <summary>Whether the caller guards the covenant, and may read what is on record under it.</summary>
    public static bool IsOfficer(this Caller caller, string covenant) =>
        caller.Has(Identity.Policies.Fg) && caller.Guards.Contains(covenant);
}
