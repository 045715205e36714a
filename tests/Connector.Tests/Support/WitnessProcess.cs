using System.Diagnostics;
using System.Text;

namespace Bekend.Connector.Tests.Support;

/// <summary>A witness in a process of its own, that can be killed at any moment.</summary>
internal sealed class WitnessProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private WitnessProcess(Process process, Uri address) => (_process, _http) = (process, new() { BaseAddress = address });

    public static async Task<WitnessProcess> StartAsync(WitnessFolder folder)
    {
        while (true)
        {
            var (file, address) = folder.Write();
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "bekend.dll"), "witness", "run", file])
            {
                start.ArgumentList.Add(argument);
            }

            var process = Process.Start(start)!;
            if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
            {
                return new(process, address);
            }

            // Another process took the port in between.
            var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            process.Dispose();
            Assert.Contains("cannot be listened on", said, StringComparison.Ordinal);
        }
    }

    /// <summary>Asks for a cosignature; status 0 when the witness died before it answered.</summary>
    public async Task<(int Status, string Body)> AddAsync(string request)
    {
        try
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(request));
            using var response = await _http.PostAsync(new Uri("add-checkpoint", UriKind.Relative), content, CancellationToken.None);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(CancellationToken.None));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (0, "");
        }
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _http.Dispose();
    }
}
