using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>Somebody's own program in the place of a partner's index: the gateway knows its certificate, and nothing else about it.</summary>
internal sealed class RuleBreakingIndex : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RuleBreakingIndex(WebApplication app) => _app = app;

    /// <summary>What it answers, by path; 204 for every other.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>What it was asked last, by path.</summary>
    public ConcurrentDictionary<string, string> Asked { get; } = [];

    public static async Task<RuleBreakingIndex> StartAsync(string address, TestCertificate certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
            https.ServerCertificate = X509Certificate2.CreateFromPemFile(certificate.File, certificate.KeyFile)));
        var index = new RuleBreakingIndex(builder.Build());
        index._app.Urls.Add(address);
        index._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            index.Asked[context.Request.Path] = await reader.ReadToEndAsync(context.RequestAborted);
            if (!index.Answers.TryGetValue(context.Request.Path, out var answer))
            {
                context.Response.StatusCode = 204;
                return;
            }

            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer, context.RequestAborted);
        });
        await index._app.StartAsync(TestContext.Current.CancellationToken);
        return index;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
