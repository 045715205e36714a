using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Disclosure;

/// <summary>The disclosure log.</summary>
internal static class DisclosureSetup
{
    public static void AddDisclosure(this IServiceCollection services)
    {
        services.AddCheckedOptions<DisclosureOptions>("Disclosure");
        services.AddSingleton<LogKey>();
        services.AddSingleton<BucketKeys>();
        services.AddSingleton<CaseTags>();
        services.AddSingleton<RecordSealer>();
        services.AddSingleton<DisclosureLog>();
        services.AddSingleton<LogTiles>();
    }
}
