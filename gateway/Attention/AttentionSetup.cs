using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Attention;

/// <summary>What privacy officers should look at.</summary>
internal static class AttentionSetup
{
    public static void AddAttention(this IServiceCollection services)
    {
        services.AddCheckedOptions<AttentionOptions>("Attention");
        services.AddSingleton<AttentionKey>();
        services.AddSingleton<AttentionSealer>();
        services.AddSingleton<AttentionInspection>();
        services.AddSingleton<AttentionScan>();
        services.AddSingleton<CaseWatch>();
        services.AddHostedService<AttentionTask>();
    }
}
