using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Where somebody starts.</summary>
internal static class FirstPage
{
    private static readonly string[] Askers = ["consulent", "casusregisseur"];

    public static string For(Caller caller) =>
        Askers.Any(caller.Has) ? "/bevragen" : caller.Has(Identity.Policies.Fg) ? "/toezicht" : "/convenanten";
}
