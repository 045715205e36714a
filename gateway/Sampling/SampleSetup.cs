namespace Bekend.Gateway.Sampling;

/// <summary>Random samples for review.</summary>
internal static class SampleSetup
{
    public static void AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<SampleStore>();
        services.AddSingleton<Samples>();
    }
}
