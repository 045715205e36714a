using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Logboek;

/// <summary>Logboek Dataverwerkingen and Authorization Decision Log, at other services.</summary>
internal static class LogboekSetup
{
    public static void AddLogboek(this IServiceCollection services)
    {
        services.AddCheckedOptions<LogboekOptions>("Logboek");
        services.AddSingleton<IValidateOptions<LogboekOptions>, LogboekOptionsValidator>();
        services.AddSingleton<ProcessingLines>();
        services.AddSingleton<Logboeken>();
    }
}
