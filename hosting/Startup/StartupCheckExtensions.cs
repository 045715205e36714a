using Microsoft.Extensions.DependencyInjection;

namespace Bekend.Hosting.Startup;

/// <summary>Makes services at start.</summary>
public static class StartupCheckExtensions
{
    /// <summary>Registers a service that reads a file when it is made, and makes it at start: its faults are listed with all others.</summary>
    public static IServiceCollection AddReadAtStart<T>(this IServiceCollection services)
        where T : class =>
        services.AddSingleton<T>().MakeAtStart<T>();

    /// <summary>The same for a service that another one makes.</summary>
    public static IServiceCollection AddReadAtStart<T>(this IServiceCollection services, Func<IServiceProvider, T> make)
        where T : class =>
        services.AddSingleton(make).MakeAtStart<T>();

    private static IServiceCollection MakeAtStart<T>(this IServiceCollection services)
        where T : class =>
        services.AddSingleton(new StartupCheck(provider => provider.GetRequiredService<T>()));
}
