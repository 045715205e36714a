using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A partner's own server, which keeps what it gets and answers what a test says.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signature, string Body)> _received = new();

    private HookReceiver(WebApplication app) => _app = app;

    public int Status { get; set; } = 204;

    public IReadOnlyList<(string Signature, string Body)> Received => [.. _received];

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/meldingen";

    public static async Task<HookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new HookReceiver(app);
        app.MapPost("/meldingen", receiver.TakeAsync);
        app.MapPost("/elders", receiver.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _received.Enqueue((context.Request.Headers["Bekend-Handtekening"].ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
        context.Response.StatusCode = Status;
        if (Status == 307)
        {
            context.Response.Headers.Location = "/elders";
        }
    }
}
