using System.Net;

namespace Bekend.Connector.Gateway;

/// <summary>The one connection pool of a run.</summary>
internal static class GatewayConnection
{
    /// <summary>Longest wait for one answer: evaluating 1024 points behind a busy key holder fits well within it.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(100);

    /// <summary>Largest answer read into memory, in bytes: a page of the decision log with nothing but the largest batches fits.</summary>
    private const int MaxAnswer = 128 * 1024 * 1024;

    /// <summary>Pooled connections; no redirects (a body must not travel to an address nobody chose) and no cookies.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>A client over the pool with the limits set.</summary>
    public static HttpClient CreateClient(HttpMessageHandler handler) => new(handler, disposeHandler: true)
    {
        Timeout = Timeout,
        MaxResponseContentBufferSize = MaxAnswer,
    };
}
