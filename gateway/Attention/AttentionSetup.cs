using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Attention;

/// <summary>What privacy officers should look at.</summary>
internal static class AttentionSetup
{
    public static void AddAttention(this IServiceCollection services)
    {
        services.AddCheckedOptions<AttentionOptions>("Attention");
        services.AddSingleton<IValidateOptions<AttentionOptions>, AttentionOptionsValidator>();
        services.AddSingleton<AttentionKey>();
        services.AddSingleton<AttentionSealer>();
        services.AddSingleton<AttentionInspection>();
        services.AddSingleton<AttentionPatterns>();
        services.AddSingleton<AttentionScan>();
        services.AddSingleton<CaseWatch>();
        services.AddSingleton<AskerMarks>();
        services.AddSingleton<SubjectWatch>();
        services.AddHostedService<AttentionTask>();
    }
}
