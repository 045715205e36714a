using System.Security.Cryptography;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Organisations;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Notices;

/// <summary>Posts a notice to a web hook: to the address in the file of organisations, and to no other.</summary>
/// <remarks>No redirect is followed, no proxy, cookie or credential used, and nothing of what it answers is read but the status.</remarks>
internal sealed class HookClient(IOptions<HookOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>Nothing of an answer is read.</summary>
    private const int MaxAnswer = 1024;

    private readonly HttpClient _http = OutsideClient.Create(options.Value.HookTimeout, MaxAnswer);

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
        catch (Exception exception) when (OutsideClient.IsFailure(exception, cancellationToken))
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
