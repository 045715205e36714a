using System.Security.Cryptography;
using Bekend.Gateway.Organisations;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Notices;

/// <summary>Posts a notice to a web hook: to the address in the file of organisations, and to no other.</summary>
/// <remarks>No redirect is followed, no proxy, cookie or credential used, and nothing of what it answers is read but the status.</remarks>
internal sealed class HookClient(IOptions<HookOptions> options, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PreAuthenticate = false,
        ConnectTimeout = options.Value.HookTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = options.Value.HookTimeout,
    };

    /// <returns>Whether it was taken: any 2xx.</returns>
    public async Task<bool> TrySendAsync(WebHook hook, byte[] body, CancellationToken cancellationToken)
    {
        var secret = hook.Secret();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url)
            {
                Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
            };
            request.Headers.Add(HookSignature.Header, HookSignature.Of(secret, clock.GetUtcNow(), body));
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public void Dispose() => _http.Dispose();
}
