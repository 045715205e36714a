using System.Net.Security;

namespace Bekend.Gateway.Forwarding;

/// <summary>Connections to addresses of other organisations: no redirect is followed, no proxy, cookie, credential or trace used.</summary>
internal static class OutsideClient
{
    /// <param name="patience">Longest wait for a connection, and for an answer.</param>
    /// <param name="maxAnswer">Longest answer that is read, in bytes.</param>
    /// <param name="tls">How both sides prove who they are; null for what the machine trusts.</param>
    public static HttpClient Create(TimeSpan patience, int maxAnswer, SslClientAuthenticationOptions? tls = null) => new(new SocketsHttpHandler
    {
        SslOptions = tls ?? new(),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PreAuthenticate = false,
        ConnectTimeout = patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = patience,
        MaxResponseContentBufferSize = maxAnswer,
    };

    /// <summary>Whether the other side was not reached or too slow; false when the caller itself gave up.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
