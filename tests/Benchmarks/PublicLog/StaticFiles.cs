using System.Diagnostics;
using Microsoft.Extensions.FileProviders;

namespace Bekend.Benchmarks.PublicLog;

/// <summary>Kestrel with the files of a folder and nothing else, in a process of its own.</summary>
internal sealed class StaticFiles : IDisposable
{
    private readonly Process _process;

    private StaticFiles(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static StaticFiles Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(StaticFiles).Assembly.Location, "static-files", folder])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        return new(process, new Uri(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The file server does not start.")));
    }

    /// <summary>The other process: says where it listens, and serves until it is killed.</summary>
    public static async Task RunAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), ServeUnknownFileTypes = true });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
