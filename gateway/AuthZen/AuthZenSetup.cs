using Bekend.Hosting.Startup;

namespace Bekend.Gateway.AuthZen;

/// <summary>AuthZEN: the covenants as a policy decision point for a partner's own software.</summary>
internal static class AuthZenSetup
{
    public static void AddAuthZen(this IServiceCollection services)
    {
        services.AddCheckedOptions<AuthZenOptions>("AuthZen");
        services.AddSingleton<IDecisionPoint, CovenantDecisionPoint>();
        services.AddSingleton<AuthZenCall>();
    }
}
