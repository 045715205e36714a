using System.Diagnostics;
using System.Text;

namespace Bekend.Testing;

/// <summary><c>bekend witness run</c> in a process of its own, that can be killed at any moment.</summary>
internal sealed class WitnessProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private WitnessProcess(Process process, Uri address) => (_process, _http) = (process, new() { BaseAddress = address });

    /// <summary>Where it listens.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <param name="files">Its key, what it saw, and its configuration, which gets another port each time.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message is what it said.</exception>
    public static async Task<WitnessProcess> StartAsync(WitnessFiles files)
    {
        while (true)
        {
            var (file, address) = files.Write();
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "bekend.dll"), "witness", "run", file])
            {
                start.ArgumentList.Add(argument);
            }

            var process = Process.Start(start)!;
            if (await process.StandardOutput.ReadLineAsync() is not null)
            {
                return new(process, address);
            }

            var said = await process.StandardError.ReadToEndAsync();
            process.Dispose();
            if (!said.Contains("cannot be listened on", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(said);
            }

            // Another process took the port in between.
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
