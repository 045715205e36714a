using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A partner's own server, which keeps what it gets and answers what a test says.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signature, string Body)> _received = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _held;

    private HookReceiver(WebApplication app) => _app = app;

    public int Status { get; set; } = 204;

    /// <summary>What it knows a sender by.</summary>
    public byte[] Secret { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>It answers nobody before this.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <summary>When it has got anything.</summary>
    public Task First => _first.Task;

    /// <summary>Senders that wait for an answer.</summary>
    public int Held => _held;

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

    /// <summary>Makes it an organisation's web hook, from the gateway's next start.</summary>
    public async Task AddToAsync(Installation all, string organisation)
    {
        var secret = Base64Url.EncodeToString(Secret);
        all.Secrets.Add(secret);
        var file = Path.Combine(all.Folder, "organisations.json");
        var content = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        content["organisaties"]!.AsArray().Single(one => (string?)one!["oin"] == organisation)!["webhook"] = new JsonObject { ["url"] = Url, ["geheim"] = secret };
        await File.WriteAllTextAsync(file, content.ToJsonString());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _received.Enqueue((context.Request.Headers["Bekend-Handtekening"].ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
        _first.TrySetResult();
        Interlocked.Increment(ref _held);
        try
        {
            await Until.WaitAsync(context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }

        context.Response.StatusCode = Status;
        if (Status == 307)
        {
            context.Response.Headers.Location = "/elders";
        }
    }
}
