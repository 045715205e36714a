using System.Net;
using System.Net.Sockets;
using System.Text;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Gateway;

/// <summary>Over real sockets: what the in-process stub cannot show.</summary>
public sealed class LoopbackTests : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _address;
    private readonly List<string> _traces = [];

    public LoopbackTests()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        _listener.Prefixes.Add(_address);
        _listener.Start();
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    [Fact]
    public async Task FollowsNoRedirect()
    {
        using var workspace = new Workspace();
        var profile = workspace.Write("loopback.json", workspace.ProfileJson(_address, _address + "token"));
        var serving = ServeAsync(2);

        var run = await RunAsync(workspace, "covenants", "--client", profile);

        Assert.Equal(ExitCode.Unexpected, run.Exit);
        Assert.Equal(["/token", "/v1/convenanten"], await serving);
    }

    [Fact]
    public async Task PassesOneTraceOn_ForAWholeQuestion()
    {
        using var workspace = new Workspace();
        var profile = workspace.Write("loopback.json", workspace.ProfileJson(_address, _address + "token"));
        var serving = ServeAsync(2);

        await RunAsync(workspace, workspace.Ask().Select(arg => arg == workspace.Profile ? profile : arg).ToArray());

        await serving;
        Assert.Equal(2, _traces.Count);
        Assert.Single(_traces.Select(trace => trace.Split('-')[1]).Distinct());
    }

    [Fact]
    public async Task SaysUnavailable_WhenNobodyListens()
    {
        using var workspace = new Workspace();
        _listener.Stop();
        var profile = workspace.Write("loopback.json", workspace.ProfileJson(_address, _address + "token"));

        Assert.Equal(ExitCode.Unavailable, (await RunAsync(workspace, "covenants", "--client", profile)).Exit);
    }

    private static async Task<RunResult> RunAsync(Workspace workspace, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new ConsoleStreams(new StringReader("""{"bsn":"999990019"}"""), output, error, Interactive: false);
        var environment = new RunEnvironment { State = workspace.State };
        var exit = await BekendCommand.RunAsync(args, io, environment, TestContext.Current.CancellationToken);
        return new RunResult((ExitCode)exit, output.ToString(), error.ToString());
    }

    /// <summary>Gives a token, and redirects everything else to another address.</summary>
    private async Task<List<string>> ServeAsync(int requests)
    {
        var paths = new List<string>();
        for (var i = 0; i < requests; i++)
        {
            var context = await _listener.GetContextAsync();
            paths.Add(context.Request.Url!.AbsolutePath);
            _traces.Add(context.Request.Headers["traceparent"] ?? "none-none");
            if (context.Request.Url.AbsolutePath == "/token")
            {
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("""{"access_token":"t","token_type":"Bearer","expires_in":60}"""));
            }
            else
            {
                context.Response.StatusCode = 307;
                context.Response.RedirectLocation = _address + "elders";
            }

            context.Response.Close();
        }

        return paths;
    }
}
