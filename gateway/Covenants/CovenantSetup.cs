using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>The covenants: published versions, and the keys that go with them.</summary>
internal static class CovenantSetup
{
    public static void AddCovenants(this IServiceCollection services)
    {
        services.AddCheckedOptions<CovenantOptions>("Covenants");
        services.AddSingleton<IValidateOptions<CovenantOptions>, CovenantOptionsValidator>();
        services.AddSingleton<CovenantReview>();
        services.AddSingleton<VersionEntry>();
        services.AddSingleton<CovenantLoader>();
        services.AddSingleton<CovenantPublisher>();
        services.AddSingleton<CovenantsAtStart>();
        services.AddReadAtStart(provider => provider.GetRequiredService<CovenantsAtStart>().Open());
        services.AddSingleton<KeyEntry>();
        services.AddSingleton<PublicKeys>();
        services.AddSingleton<CovenantRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<CovenantRefresh>());
    }
}
