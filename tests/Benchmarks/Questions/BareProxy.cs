using Bekend.Benchmarks.Measuring;
using Yarp.ReverseProxy.Configuration;

namespace Bekend.Benchmarks.Questions;

/// <summary>A YARP proxy that does nothing, in front of a service that answers 4096 bytes.</summary>
internal static class BareProxy
{
    public static async Task<Sample> MeasureAsync(int rounds)
    {
        await using var service = Build();
        var answer = new byte[4096];
        service.MapPost("/", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.Body.WriteAsync(answer);
        });
        await service.StartAsync();

        await using var proxy = Build(services => services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = "service", Match = new() { Path = "/" } }],
            [new ClusterConfig { ClusterId = "service", Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = service.Urls.First() } } }]));
        proxy.MapReverseProxy();
        await proxy.StartAsync();

        using var http = new HttpClient { BaseAddress = new Uri(proxy.Urls.First()) };
        var timings = new List<double>(rounds);
        for (var round = -20; round < rounds; round++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            using var response = await http.PostAsync(new Uri("/", UriKind.Relative), new ByteArrayContent(new byte[1024]));
            await response.Content.ReadAsByteArrayAsync();
            if (round >= 0)
            {
                timings.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return new(timings);
    }

    private static WebApplication Build(Action<IServiceCollection>? add = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        add?.Invoke(builder.Services);
        return builder.Build();
    }
}
