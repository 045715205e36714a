using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;

namespace Bekend.Hosting.Tests.Support;

/// <summary>The smallest service on this library, with an endpoint for each way to go wrong.</summary>
internal static class ProbeService
{
    public const string Secret = "burgerservicenummer 999990019";

    public static ServiceDefinition Definition { get; } = new("probe", "1.2.3", AddServices, BuildPipeline);

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddCheckedOptions<ProbeOptions>("Probe");
        builder.AddServiceAccess();
    }

    private static void BuildPipeline(WebApplication app)
    {
        app.UseServiceAccess();
        app.MapHealth(_ => Task.FromResult(true));
        app.MapGet("/cached", context =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            return context.Response.WriteAsync("cached");
        });
        app.MapGet("/throws", (HttpContext _) => throw new InvalidOperationException(Secret, new FormatException(Secret)));
        app.MapGet("/store", (HttpContext _) => throw new StoreUnavailableException(Secret));
        app.MapGet("/bad", (HttpContext _) => throw new BadHttpRequestException(Secret, 400));
        app.MapGet("/half", async context =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException(Secret);
        });
        app.MapGet("/headers-then-throws", context =>
        {
            context.Response.Headers["X-Half"] = "yes";
            context.Response.ContentType = "text/plain";
            throw new InvalidOperationException(Secret);
        });
        app.MapGet("/status/{code:int}", (HttpContext context, int code) =>
        {
            context.Response.StatusCode = code;
        });
        app.MapPost("/body", async context =>
        {
            var (value, problem) = await JsonBody.ReadAsync(context.Request, 4 * 1024 * 1024, body => body.Text("a", 4 * 1024 * 1024));
            await (value is null ? context.WriteProblemAsync(problem!) : context.Response.WriteAsync($"{value.Length}"));
        });
    }
}
