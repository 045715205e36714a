using System.Net.Http.Headers;
using System.Text;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bekend.Hosting.Tests.Support;

/// <summary>A service that runs in this process on a free port, with a client that knows its secret.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningService(WebApplication app, CapturedLog log)
    {
        _app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a service on a folder; started again on the same folder it finds what it left.</summary>
    public static async Task<RunningService> StartAsync(
        ServiceDefinition service, string folder, TimeProvider? clock = null, params string[] settings)
    {
        var secretFile = Path.Combine(folder, "service-secret");
        ServiceSecret.Create(secretFile);
        var log = new CapturedLog();
        var app = ServiceHost.Build(service, [.. Arguments(folder, secretFile), .. settings], services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            if (clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
            }
        });
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch (Exception)
        {
            await app.DisposeAsync();
            throw;
        }

        var running = new RunningService(app, log);
        running.Client.DefaultRequestHeaders.Authorization =
            AuthenticationHeaderValue.Parse(ServiceSecret.Read(secretFile, out _)!.HeaderValue);
        return running;
    }

    public static string[] Arguments(string folder, string secretFile) =>
    [
        $"--Storage:Folder={folder}",
        $"--ServiceAccess:SecretFile={secretFile}",
        "--urls=http://127.0.0.1:0",
        "--Serilog:WriteTo:0:Name=Console",
        "--Serilog:WriteTo:0:Args:restrictedToMinimumLevel=Fatal",
    ];

    public async Task<Answer> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
