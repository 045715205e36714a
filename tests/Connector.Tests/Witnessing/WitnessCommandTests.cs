using System.Net;
using System.Text;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Tests.Witnessing;

/// <summary>The witness as people start it, over HTTP.</summary>
public sealed class WitnessCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly ForkedLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _log.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Makes_AKeyForItsOwnerAlone_Once()
    {
        var file = Path.Combine(_workspace.Folder, "w.key");

        var made = await _workspace.RunAsync("witness", "new-key", file, "--name", "witness.example/w1");
        var content = await File.ReadAllTextAsync(file, Cancel);
        var again = await _workspace.RunAsync("witness", "new-key", file, "--name", "witness.example/w1");

        Assert.Equal((ExitCode.Done, ExitCode.WrongInput), (made.Exit, again.Exit));
        Assert.True(WitnessVerifier.TryParse(made.Out.Trim(), out var verifier));
        Assert.Equal("witness.example/w1", verifier.Name);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(content, await File.ReadAllTextAsync(file, Cancel));
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("witness", "new-key", file + "2", "--name", "een naam")).Exit);

        // The key of a person who signs covenants is none of a witness.
        Assert.Equal(ExitCode.Done, (await _workspace.RunAsync("covenant", "new-key", file + "3", "--name", "fg.example")).Exit);
        var config = _workspace.Write("w.json", $$"""{"listen":"http://127.0.0.1:1","key":"w.key3","state":"seen","logs":["{{_log.Vkey}}"]}""");
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("witness", "run", config)).Exit);
    }

    [Fact]
    public async Task Names_EveryFaultOfItsConfiguration_AtOnce()
    {
        var config = _workspace.Write("w.json", $$"""{"listen":"ftp://x","key":"","logs":["x","{{_log.Vkey}}","{{_log.Vkey}}"]}""");
        var run = await _workspace.RunAsync("witness", "run", config);
        Assert.Equal(ExitCode.WrongInput, run.Exit);
        foreach (var fault in (string[])["- listen:", "- key:", "- state:", "- logs: a verifier key", "- logs: one name"])
        {
            Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        }

        foreach (var wrong in (string[])["", "[]", "null", "{", """{"listen":"http://127.0.0.1:1/","key":"k","state":"s","logs":[],"log":[]}""", """{"listen":"http://127.0.0.1:1/x","key":"k","state":"s","logs":[]}"""])
        {
            Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("witness", "run", _workspace.Write("w.json", wrong))).Exit);
        }

        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("witness", "run", Path.Combine(_workspace.Folder, "nergens"))).Exit);
    }

    [Fact]
    public async Task Answers_OverHttp_UntilItIsStopped()
    {
        var folder = new WitnessFolder(_workspace.Folder, _log.Vkey);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (file, address) = folder.Files.Write();
        using var output = new StringWriter();
        using var error = new StringWriter();

        // Waits that are over at once, as on this workspace's clock, would be the end of every caller's patience.
        var io = new ConsoleStreams(TextReader.Null, output, error, Interactive: false);
        var environment = _workspace.Environment with { Time = TimeProvider.System };
        var running = Task.Run(() => BekendCommand.RunAsync(["witness", "run", file], io, environment, stop.Token), Cancel);
        using var http = new HttpClient { BaseAddress = address };

        var (status, body, type) = await PostWhenUpAsync(http, _log.Request(1, 0, 5), running);
        Assert.True((status, type) == (200, "text/plain"), $"{status} {error}");
        Assert.True(folder.IsCosigned(_log.Note(1, 5), body));
        Assert.Equal((409, "5\n", "text/x.tlog.size"), await PostAsync(http, _log.Request(2, 3, 5)));
        Assert.Equal(422, (await PostAsync(http, _log.Request(2, 5, 9))).Status);
        Assert.Equal(400, (await PostAsync(http, "niets")).Status);
        Assert.Equal(413, (await PostAsync(http, new string('a', 70_000))).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync(new Uri("add-checkpoint", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(new Uri("add-checkpoint/", UriKind.Relative), new StringContent(_log.Request(1, 5, 6)), Cancel)).StatusCode);

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, (ExitCode)await running);
        Assert.Equal($"{folder.Verifier.Format()} {address}{Environment.NewLine}", output.ToString());
        Assert.True(folder.Open().TryGet(out var after, out _));
        after.Dispose();
    }

    private static async Task<(int Status, string Body, string? Type)> PostWhenUpAsync(HttpClient http, string request, Task running)
    {
        while (!running.IsCompleted)
        {
            try
            {
                return await PostAsync(http, request);
            }
            catch (HttpRequestException)
            {
                await Task.Yield();
            }
        }

        return (0, "", null);
    }

    private static async Task<(int Status, string Body, string? Type)> PostAsync(HttpClient http, string request)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(request));
        using var response = await http.PostAsync(new Uri("add-checkpoint", UriKind.Relative), content, Cancel);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancel), response.Content.Headers.ContentType?.MediaType);
    }
}
