using System.Globalization;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace Bekend.Hosting.Startup;

/// <summary>What every Bekend service does the same from its first line to its exit code.</summary>
public static class ServiceHost
{
    /// <summary>EX_CONFIG of sysexits.h: starting again without a change is pointless.</summary>
    private const int WrongConfiguration = 78;

    /// <summary>EX_UNAVAILABLE of sysexits.h: starting again later can help.</summary>
    private const int Unavailable = 69;

    /// <summary>Builds, checks and runs a service until it is told to stop.</summary>
    /// <returns>0 after a clean stop; 78 for wrong configuration, with every fault on standard error; 69 when the database is not there.</returns>
    public static async Task<int> RunAsync(ServiceDefinition service, string[] args)
    {
        ArgumentNullException.ThrowIfNull(service);
        try
        {
            await using var app = Build(service, args);
            await app.RunAsync();
            return 0;
        }
        catch (StoreUnavailableException exception) when (exception.MayPass)
        {
            await Console.Error.WriteLineAsync($"{service.Name}: {exception.Message}");
            return Unavailable;
        }
        catch (Exception exception) when (StartupFaults.Of(exception) is { } faults)
        {
            await Console.Error.WriteLineAsync($"{service.Name}: wrong configuration:");
            foreach (var fault in faults)
            {
                await Console.Error.WriteLineAsync($"  {fault}");
            }

            return WrongConfiguration;
        }
    }

    /// <summary>Builds a service without starting it.</summary>
    /// <param name="service">What it is.</param>
    /// <param name="args">Command line; overrides files and environment.</param>
    /// <param name="replace">Replaces services last, such as the clock.</param>
    /// <exception cref="StartupFaultsException">The configuration is wrong.</exception>
    public static WebApplication Build(ServiceDefinition service, string[] args, Action<IServiceCollection>? replace = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        var faults = new List<string>();
        var builder = CreateBuilder(service.Name, args, faults);
        StartupChecks.Collect(faults, () => service.AddServices(builder));
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        try
        {
            StartupChecks.Run(app.Services, faults);
            app.UseErrors();
            app.UseSecurityHeaders(service.ApiVersion);
            service.BuildPipeline(app);
            StopWithInput(app);
            return app;
        }
        catch (Exception)
        {
            ((IDisposable)app).Dispose();
            throw;
        }
    }

    /// <summary>Binds, validates and registers one options class; wrong or unknown values stop the start.</summary>
    /// <remarks>Unknown keys are looked for apart from the values, so that one does not hide the other.</remarks>
    public static OptionsBuilder<T> AddCheckedOptions<T>(this IServiceCollection services, string section)
        where T : class, new()
    {
        services.AddSingleton(new StartupCheck(provider => provider.GetRequiredService<IConfiguration>()
            .GetSection(section)
            .Bind(new T(), binder => binder.ErrorOnUnknownConfiguration = true)));
        services.AddSingleton(new StartupCheck(provider => _ = provider.GetRequiredService<IOptions<T>>().Value));
        return services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations();
    }

    /// <summary>Answers <c>/health/live</c> and <c>/health/ready</c>.</summary>
    /// <param name="app">The service.</param>
    /// <param name="isReady">Whether the service can do its work now; throwing means no.</param>
    public static void MapHealth(this WebApplication app, Func<CancellationToken, Task<bool>> isReady)
    {
        app.MapGet("/health/live", () => "live");
        app.MapGet("/health/ready", async (CancellationToken cancellationToken) =>
        {
            try
            {
                return await isReady(cancellationToken)
                    ? Microsoft.AspNetCore.Http.Results.Text("ready")
                    : Microsoft.AspNetCore.Http.Results.StatusCode(503);
            }
            catch (StoreUnavailableException)
            {
                return Microsoft.AspNetCore.Http.Results.StatusCode(503);
            }
        });
    }

    private static WebApplicationBuilder CreateBuilder(string name, string[] args, List<string> faults)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders().AddSerilog(CreateLogger(builder.Configuration), dispose: true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.TryAddSingleton(TimeProvider.System);
        var folder = builder.Configuration["Storage:Folder"];
        if (DataFolder.Fault(folder) is { } fault)
        {
            faults.Add(fault);
            return builder;
        }

        builder.Services.AddCheckedOptions<StorageOptions>("Storage");
        builder.Services.AddDataProtection()
            .SetApplicationName("bekend-" + name)
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder!, "protection-keys")));
        return builder;
    }

    private static Serilog.Core.Logger CreateLogger(ConfigurationManager configuration)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Yarp", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(configuration);
        if (!configuration.GetSection("Serilog:WriteTo").Exists())
        {
            logger.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        }

        return logger.CreateLogger();
    }

    /// <summary>
    /// A service that another program started stops when that program is gone, however it went:
    /// its standard input is a pipe from the parent, and the pipe ends.
    /// </summary>
    private static void StopWithInput(WebApplication app)
    {
        if (!app.Configuration.GetValue("StopWithInput", false))
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(async () =>
        {
            await Console.In.ReadToEndAsync();
            app.Lifetime.StopApplication();
        }));
    }
}
