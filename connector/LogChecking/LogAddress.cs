using System.Net;
using System.Net.Http.Headers;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.LogChecking;

/// <summary>A log behind an address. What is read is not believed, so that https adds nothing to what is proven.</summary>
/// <param name="http">Follows no redirects.</param>
/// <param name="prefix">Address below which the files are.</param>
/// <param name="retry">Tries again what may pass.</param>
internal sealed class LogAddress(HttpClient http, Uri prefix, Retry retry) : ILogFiles
{
    private readonly string _prefix = prefix.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";

    public Task<Outcome<byte[]?>> ReadAsync(string path, int maxLength, CancellationToken cancellationToken) =>
        retry.RunAsync(() => TryReadAsync(path, maxLength, cancellationToken), cancellationToken);

    private async Task<Outcome<byte[]?>> TryReadAsync(string path, int maxLength, CancellationToken cancellationToken)
    {
        // The client's own patience ends with the headers; whoever is watched could keep silent after them for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(GatewayConnection.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _prefix + path);

            // What is stored is checked, not what somebody on the way remembers of it.
            request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadBodyAsync(response.Content, path, maxLength, patience.Token),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => (byte[]?)null,
                HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => LogFailures.Unreachable(),
                var status => LogFailures.Refused(path, (int)status),
            };
        }
        catch (Exception e) when (Transport.IsFailure(e, cancellationToken))
        {
            return LogFailures.Unreachable();
        }
    }

    private static async Task<Outcome<byte[]?>> ReadBodyAsync(HttpContent content, string path, int maxLength, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxLength)
        {
            return LogFailures.TooLong(path);
        }

        // One byte more than there may be shows as too long, whatever was said before.
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[(int)(content.Headers.ContentLength ?? maxLength) + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > maxLength ? LogFailures.TooLong(path) : buffer[..length];
    }
}
