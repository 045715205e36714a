using System.Net;
using System.Text;

namespace Bekend.Connector.Witnessing;

/// <summary>A witness on HTTP. Behind a proxy that gives it https and keeps slow callers away.</summary>
internal sealed class WitnessListener(Witness witness, Uri address, TimeProvider time) : IDisposable
{
    /// <summary>Requests at once; more wait to be accepted.</summary>
    private const int MaxAtOnce = 64;

    /// <summary>Longest that a request may take to arrive.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpListener _listener = new();

    /// <summary>Begins to listen; null when that went well, else exit code 2.</summary>
    public Failure? Start()
    {
        try
        {
            _listener.Prefixes.Add(address.AbsoluteUri);
            _listener.Start();
            return null;
        }
        catch (Exception e) when (e is HttpListenerException or System.Net.Sockets.SocketException)
        {
            return Failure.Input($"`{address}` cannot be listened on", "Another process does, or this account may not.");
        }
    }

    /// <summary>Answers until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(MaxAtOnce);
        await using var stopping = cancellationToken.Register(_listener.Stop);
        while (!cancellationToken.IsCancellationRequested)
        {
            await places.WaitAsync(CancellationToken.None);
            if (await NextAsync() is not { } context)
            {
                places.Release();
                continue;
            }

            _ = Task.Run(() => ServeAsync(context, places, cancellationToken), CancellationToken.None);
        }

        // Whoever was accepted is answered, or gives up, before the places are gone.
        for (var place = 0; place < MaxAtOnce; place++)
        {
            await places.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _listener.Close();

    /// <returns>Null when the request broke off before it was one, or the listener stops.</returns>
    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task ServeAsync(HttpListenerContext context, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            await using var giveUp = both.Token.Register(context.Response.Abort);
            await WriteAsync(context.Response, await AnswerAsync(context.Request, both.Token), both.Token);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The caller is gone, or was too slow. What was cosigned is kept, and the same request gives the same tree again.
            context.Response.Abort();
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<WitnessAnswer> AnswerAsync(HttpListenerRequest request, CancellationToken cancellationToken)
    {
        if (request.Url?.AbsolutePath != "/add-checkpoint")
        {
            return new(404, "a witness answers POST /add-checkpoint\n");
        }

        if (request.HttpMethod != "POST")
        {
            return new(405, "a witness answers POST /add-checkpoint\n");
        }

        // One byte more than there may be shows as too long, whatever was said before.
        var body = new byte[Witness.MaxRequest + 1];
        var length = await request.InputStream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return length > Witness.MaxRequest ? new(413, "too long\n") : await witness.AddCheckpointAsync(body[..length], cancellationToken);
    }

    private static async Task WriteAsync(HttpListenerResponse response, WitnessAnswer answer, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        (response.StatusCode, response.ContentType, response.ContentLength64) = (answer.Status, answer.ContentType, body.Length);
        await response.OutputStream.WriteAsync(body, cancellationToken);
        response.Close();
    }
}
