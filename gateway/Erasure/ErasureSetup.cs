using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Erasure;

/// <summary>Erasing what is on record: when its time is over, or when a person has a right to it.</summary>
internal static class ErasureSetup
{
    public static void AddErasure(this IServiceCollection services)
    {
        services.AddCheckedOptions<ErasureOptions>("Erasure");
        services.AddSingleton<ErasureStore>();
        services.AddSingleton<ErasureReading>();
        services.AddSingleton<RetentionRun>();
        services.AddSingleton<Holds>();
        services.AddSingleton<ContentErasure>();
        services.AddHostedService<RetentionTask>();
    }
}
