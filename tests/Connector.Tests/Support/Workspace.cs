using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Tests.Support;

/// <summary>A folder, a client profile and a stub gateway; runs the command inside this process.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Organisation = "00000099000000000001";

    public Workspace()
    {
        Folder = Directory.CreateTempSubdirectory("bekend-").FullName;
        State = new StateFolder(Path.Combine(Folder, "state"));
        Profile = Write("client.json", ProfileJson());
        File.SetUnixFileMode(Profile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public string Folder { get; }

    public string Profile { get; }

    public StateFolder State { get; }

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public StubGateway Gateway { get; } = new();

    public JumpingTime Time { get; } = new();

    public RunEnvironment Environment => new() { State = State, Time = Time, CreateHandler = () => Gateway };

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string ProfileJson(string gateway = "http://127.0.0.1:5080", string tokenEndpoint = "http://127.0.0.1:5080/token")
    {
        var parameters = Key.ExportParameters(true);
        return JsonSerializer.Serialize(new
        {
            naam = "corporatie-a",
            organisatie = Organisation,
            clientId = "client-a",
            privateKey = new
            {
                kty = "EC",
                crv = "P-256",
                kid = "k1",
                x = Base64Url.EncodeToString(parameters.Q.X),
                y = Base64Url.EncodeToString(parameters.Q.Y),
                d = Base64Url.EncodeToString(parameters.D),
            },
            tokenEndpoint,
            gateway,
            rollen = new[] { "registreerder", "consulent" },
        });
    }

    public Task<RunResult> RunAsync(params string[] args) => RunAsync("", args);

    public Task<RunResult> RunAsync(string input, string[] args) => RunUntilAsync(input, args, TestContext.Current.CancellationToken);

    /// <summary>As a run that may be interrupted.</summary>
    public async Task<RunResult> RunUntilAsync(string input, string[] args, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new ConsoleStreams(new StringReader(input), output, error, Interactive: false) { OpenBytes = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) };
        var exit = await BekendCommand.RunAsync(args, io, Environment, cancellationToken);
        return new RunResult((ExitCode)exit, output.ToString(), error.ToString());
    }

    /// <summary>Arguments of a question about a person that the stub answers.</summary>
    public string[] Ask(params string[] more) =>
    [
        "ask", "--client", Profile, "--covenant", StubGateway.Covenant, "--purpose", "triage", "--basis", "huurrecht",
        "--case", "Z-2026-0012", "--to", "zorg", "--employee", "m-4711", .. more,
    ];

    /// <summary>Arguments that load a file.</summary>
    public string[] Load(string file, params string[] more) =>
        ["signals", "load", file, "--client", Profile, "--covenant", StubGateway.Covenant, "--kind", "woonoverlast", .. more];

    public void Dispose()
    {
        Key.Dispose();
        Gateway.Log.Dispose();
        Gateway.Key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
