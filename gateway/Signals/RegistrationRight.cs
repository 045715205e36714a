using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Signals;

/// <summary>Who may register under a covenant: a member whose party may register some kind, with the role of registrar.</summary>
internal static class RegistrationRight
{
    public static bool Has(Caller caller, Covenant covenant) =>
        caller.Has(Caller.Registrar)
        && covenant.PartyOf(caller.Organisation) is { } party
        && covenant.SignalKinds.Any(kind => kind.MayBeRegisteredBy(party.Name));

    /// <summary>The versions under which the caller may, or once might, register: what somebody registered stays theirs to see and to take back.</summary>
    public static IReadOnlyList<Covenant> EverIn(CovenantSet versions, Caller caller) =>
        [.. versions.All.Select(version => version.Covenant).Where(covenant => Has(caller, covenant))];
}
