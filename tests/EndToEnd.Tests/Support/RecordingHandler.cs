using System.Collections.Concurrent;
using Bekend.Connector.Gateway;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Keeps what the connector sends and gets, byte for byte.</summary>
internal sealed class RecordingHandler(ConcurrentBag<string> sent, ConcurrentBag<string> received)
    : DelegatingHandler(GatewayConnection.CreateHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        sent.Add($"{request.Method} {request.RequestUri}\n{request.Headers}");
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
            sent.Add(await content.ReadAsStringAsync(cancellationToken));
        }

        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        received.Add(await response.Content.ReadAsStringAsync(cancellationToken));
        return response;
    }
}
