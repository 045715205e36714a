using Bekend.Connector.Gateway;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;

namespace Bekend.Connector;

/// <summary>One client's connection to one gateway: pool, token and pins, shared by everything a run does.</summary>
internal sealed class GatewaySession : IDisposable
{
    private readonly HttpClient _http;
    private readonly TokenSource _tokens;

    /// <summary>Opens nothing yet; the first request connects.</summary>
    public GatewaySession(ClientProfile profile, RunEnvironment environment)
    {
        Profile = profile;
        _http = GatewayConnection.CreateClient(environment.CreateHandler());
        _tokens = new TokenSource(_http, profile, environment.Time);
        Client = new GatewayClient(_http, profile, _tokens);
        Pins = new KeyPins(environment.State, Client.Address, environment.Time);
        LogKey = new LogKey(Client, Pins);
        Keys = new CovenantKeys(Client, Pins, LogKey);
    }

    public ClientProfile Profile { get; }

    public GatewayClient Client { get; }

    public KeyPins Pins { get; }

    /// <summary>Public keys of covenants, pinned.</summary>
    public CovenantKeys Keys { get; }

    /// <summary>The log's verifier key, pinned.</summary>
    public LogKey LogKey { get; }

    public void Dispose()
    {
        _tokens.Dispose();
        _http.Dispose();
    }
}
