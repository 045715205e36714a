using System.Data.Common;
using Bekend.Hosting.Startup;
using Bekend.Indexing;
using Bekend.KeyHolding;
using Bekend.Testing;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A key holder, two index instances over one folder and a gateway: real services on free ports, in one process.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Issuer = "https://gateway.example";
    public const string Origin = "gateway.example/log";

    /// <summary>A Monday morning in the Netherlands, within every covenant's office hours.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly CapturedLogs _logs = new();
    private readonly CapturedTraces _traces = new();
    private readonly TestStorage _storage;
    private int _number;
    private SharedHolders? _sharing;
    private IReadOnlyList<string> _holderAddresses = [];

    private Installation(TestStorage storage, DateTimeOffset start) => (_storage, Clock) = (storage, new(start));

    public ManualClock Clock { get; }

    public TestClients Clients { get; } = new();

    public Secrets Secrets { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("bekend-gateway-").FullName;

    public WebApplication KeyHolder { get; private set; } = null!;

    /// <summary>The holders of shares, when there are several; <see cref="KeyHolder"/> is the first of them.</summary>
    public List<WebApplication> Holders { get; } = [];

    public IReadOnlyList<WebApplication> Indexes { get; private set; } = [];

    public WebApplication Gateway { get; private set; } = null!;

    public IEnumerable<(LogLevel Level, string Text)> LogLines => _logs.Lines;

    public Uri Address => new(Gateway.Urls.First());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Installation> StartAsync(
        Action<IServiceCollection>? replace = null, DateTimeOffset? start = null, params string[] keyHolder) =>
        StartOnAsync(new SqliteStorage(), replace, start, keyHolder);

    /// <summary>Starts one whose services share a database.</summary>
    /// <param name="storage">Closed with the installation.</param>
    public static async Task<Installation> StartOnAsync(
        TestStorage storage, Action<IServiceCollection>? replace = null, DateTimeOffset? start = null, params string[] keyHolder)
    {
        var installation = new Installation(storage, start ?? Start);
        await storage.CreateAsync();
        InstallationFiles.Write(installation.Folder, installation.Clients, installation.Secrets);
        installation.Indexes = [await installation.StartIndexAsync(), await installation.StartIndexAsync()];
        installation.KeyHolder = await installation.StartKeyHolderAsync("keyholder", keyHolder);
        await installation.StartGatewayAsync(replace);
        return installation;
    }

    /// <summary>Starts one with several key holders that share the keys.</summary>
    public static async Task<Installation> StartSharedAsync(int needed, int holders)
    {
        var installation = new Installation(new SqliteStorage(), Start);
        installation._sharing = new(installation.Folder, needed, holders);
        InstallationFiles.Write(installation.Folder, installation.Clients, installation.Secrets);
        for (var holder = 1; holder <= holders; holder++)
        {
            installation.Holders.Add(await installation.StartHolderAsync(holder));
        }

        installation.KeyHolder = installation.Holders[0];
        installation._holderAddresses = [.. installation.Holders.Select(holder => holder.Urls.First())];
        installation.Indexes = [await installation.StartIndexAsync()];
        await installation.StartGatewayAsync();
        return installation;
    }

    /// <summary>Ends a holder; the gateway finds nobody at its address.</summary>
    public async Task StopHolderAsync(int holder)
    {
        await Holders[holder - 1].StopAsync(CancellationToken.None);
        await Holders[holder - 1].DisposeAsync();
    }

    /// <summary>Starts a holder again that was ended, at its address.</summary>
    public async Task StartHolderAgainAsync(int holder) =>
        Holders[holder - 1] = await StartHolderAsync(holder, $"--urls={_holderAddresses[holder - 1]}");

    /// <summary>In the place of a holder that was ended: one with a whole key of its own, that knows nothing of shares.</summary>
    public async Task StartStrangerAsync(int holder) =>
        Holders[holder - 1] = await StartServiceAsync(KeyHolderProgram.Service, "stranger", $"--urls={_holderAddresses[holder - 1]}");

    /// <param name="client">Name of the client.</param>
    /// <param name="gateway">Which gateway it talks to; null for the installation's own.</param>
    public Connector As(string client, Uri? gateway = null) => new(this, Clients[client], gateway);

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Address, request.RequestUri!);
        using var response = await _http.SendAsync(request, Cancel);
        return await Reply.FromAsync(response, Cancel);
    }

    public async Task<Reply> RequestTokenAsync(string assertion, Uri? gateway = null) => await PostFormAsync(
        new()
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion,
        },
        gateway);

    public async Task<Reply> PostFormAsync(Dictionary<string, string> form, Uri? gateway = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway ?? Address, "/oauth/token")) { Content = new FormUrlEncodedContent(form) };
        return await SendAsync(request);
    }

    /// <summary>What a gateway of this installation is started with.</summary>
    public string[] GatewayArguments(params string[] arguments) =>
    [
        "--urls=http://127.0.0.1:0",
        .. _storage.Arguments(Path.Combine(Folder, "gateway")),
        $"--Identity:Issuer={Issuer}",
        $"--Identity:Audience={Issuer}",
        "--Identity:Embedded=true",
        "--Accounts:AttemptsPerMinute=10000", // its clock stands still
        $"--Identity:ClientsFile={Path.Combine(Folder, "clients.json")}",
        $"--Covenants:Folder={Path.Combine(Folder, "covenants")}",
        .. TestSigners.Arguments,
        $"--Organisations:File={Path.Combine(Folder, "organisations.json")}",
        $"--Disclosure:Origin={Origin}",
        .. KeyHolderArguments(),
        .. Indexes.Select((index, number) => $"--Forwarding:Index:Addresses:{number}={index.Urls.First()}"),
        $"--Forwarding:Index:SecretFile={Path.Combine(Folder, "secret")}",
        .. SerilogArguments(),
        .. arguments,
    ];

    /// <summary>Starts a gateway on this installation's folder, in place of the one that was.</summary>
    public async Task StartGatewayAsync(Action<IServiceCollection>? replace = null, params string[] arguments)
    {
        Gateway = await StartOneGatewayAsync(replace, arguments);
    }

    /// <summary>Starts one more gateway in a process of its own, with the machine's clock.</summary>
    public Task<ServiceProcess> StartGatewayProcessAsync() => ServiceProcess.StartAsync(
        "Bekend.Gateway", GatewayArguments().Where(argument => !argument.StartsWith("--Serilog", StringComparison.Ordinal)));

    /// <summary>Starts one more gateway beside the installation's own; the caller disposes of it.</summary>
    public Task<WebApplication> StartAnotherGatewayAsync() => StartOneGatewayAsync();

    public async Task StopGatewayAsync()
    {
        await Gateway.StopAsync(CancellationToken.None);
        await Gateway.DisposeAsync();
    }

    public async Task RestartGatewayAsync()
    {
        await StopGatewayAsync();
        await StartGatewayAsync();
    }

    /// <summary>Another key holder with a folder, and so with keys, of its own.</summary>
    public async Task SwapKeyHolderAsync()
    {
        await KeyHolder.StopAsync(CancellationToken.None);
        await KeyHolder.DisposeAsync();
        KeyHolder = await StartKeyHolderAsync("keyholder-2");
    }

    /// <summary>Everything all services logged, to memory and to file, and every trace they made.</summary>
    public string ReadLogs()
    {
        var files = Directory.GetFiles(Folder, "serilog-*.txt").Select(ReadShared);
        return string.Join('\n', [.. files, _logs.Text, _traces.Text]);
    }

    /// <summary>The gateway's database, past its own code.</summary>
    public DbConnection OpenDatabase() => _storage.Connect(Path.Combine(Folder, "gateway"));

    /// <summary>Changes what is stored, as somebody who owns the database.</summary>
    /// <param name="sql">One statement for any database, with <c>@id</c> and <c>@hash</c>, 32 bytes of nothing.</param>
    public void Tamper(string sql, Guid id = default)
    {
        using var connection = OpenDatabase();
        _storage.Unguard(connection);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in new[] { ("@id", _storage.Write(id)), ("@hash", new byte[32]) })
        {
            if (sql.Contains(name, StringComparison.Ordinal))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }
        }

        Assert.True(command.ExecuteNonQuery() > 0, "nothing was changed");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in (IEnumerable<WebApplication>)[Gateway, .. Indexes, KeyHolder, .. Holders])
        {
            await service.DisposeAsync();
        }

        await _storage.DisposeAsync();
        _http.Dispose();
        _traces.Dispose();
        var found = Secrets.FoundIn(ReadLogs());
        Directory.Delete(Folder, recursive: true);
        Assert.True(found.Count == 0, $"{found.Count} secrets are in the logs, of {string.Join(", ", found.Select(secret => secret.Length))} characters");
    }

    private async Task<WebApplication> StartOneGatewayAsync(Action<IServiceCollection>? replace = null, params string[] arguments)
    {
        var gateway = ServiceHost.Build(GatewayProgram.Service, GatewayArguments(arguments), services =>
        {
            Replace(services);
            replace?.Invoke(services);
        });
        await gateway.StartAsync(Cancel);
        return gateway;
    }

    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ILoggerProvider>(_logs);
        services.Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Trace);
    }

    private string[] SerilogArguments() =>
    [
        "--Serilog:MinimumLevel:Default=Verbose",
        "--Serilog:MinimumLevel:Override:Microsoft=Verbose",
        "--Serilog:MinimumLevel:Override:System=Verbose",
        "--Serilog:MinimumLevel:Override:Yarp=Verbose",
        "--Serilog:WriteTo:0:Name=File",
        $"--Serilog:WriteTo:0:Args:path={Path.Combine(Folder, $"serilog-{Interlocked.Increment(ref _number)}.txt")}",
        "--Serilog:WriteTo:0:Args:formatter=Serilog.Formatting.Json.JsonFormatter, Serilog",
    ];

    private IEnumerable<string> KeyHolderArguments() => _sharing is { } sharing
        ? sharing.GatewayArguments(_holderAddresses)
        :
        [
            $"--Forwarding:KeyHolder:Addresses:0={KeyHolder.Urls.First()}",
            $"--Forwarding:KeyHolder:SecretFile={Path.Combine(Folder, "secret")}",
        ];

    private Task<WebApplication> StartHolderAsync(int holder, params string[] arguments) =>
        StartServiceAsync(KeyHolderProgram.Service, $"keyholder-{holder}", [.. _sharing!.HolderArguments(holder), .. arguments]);

    private Task<WebApplication> StartIndexAsync() => StartServiceAsync(IndexProgram.Service, "index");

    /// <summary>It pins the rotation key of the index, which is there by now.</summary>
    private Task<WebApplication> StartKeyHolderAsync(string folder, params string[] arguments) => StartServiceAsync(
        KeyHolderProgram.Service,
        folder,
        [$"--Rotation:Indexes:centraal={File.ReadAllText(Path.Combine(Folder, "index", "rotation-key.pub"))}", .. arguments]);

    private async Task<WebApplication> StartServiceAsync(ServiceDefinition service, string folder, params string[] arguments)
    {
        var app = ServiceHost.Build(
            service,
            [
                "--urls=http://127.0.0.1:0",
                .. _storage.Arguments(Path.Combine(Folder, folder)),
                $"--ServiceAccess:SecretFile={Path.Combine(Folder, "secret")}",
                .. SerilogArguments(),
                .. arguments,
            ],
            Replace);
        await app.StartAsync(Cancel);
        return app;
    }
}
