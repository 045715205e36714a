using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Bekend.Ledger.Witnesses;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Stands between a log and its witness and keeps what was asked and answered, also what the log did not live to hear.</summary>
internal sealed class WitnessRelay : IAsyncDisposable
{
    private readonly WitnessProcess _witness;
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<WitnessExchange> _exchanges = new();
    private readonly Task _serving;

    private WitnessRelay(WitnessProcess witness, Uri address)
    {
        (_witness, Address) = (witness, address);
        _listener.Prefixes.Add(address.AbsoluteUri);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>Where the log finds its witness.</summary>
    public Uri Address { get; }

    /// <summary>In the order in which they were answered.</summary>
    public IReadOnlyList<WitnessExchange> Exchanges => [.. _exchanges];

    /// <param name="witness">Is asked; stays the caller's.</param>
    public static WitnessRelay Start(WitnessProcess witness)
    {
        while (true)
        {
            try
            {
                return new(witness, WitnessFiles.FreeAddress());
            }
            catch (HttpListenerException)
            {
                // Another process took the port in between.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The log was killed, or the test is over.
            }
        }
    }

    /// <summary>One after the other, as the log asks.</summary>
    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        if (!WitnessRequest.TryParse(text, out var asked))
        {
            // Cut off when its sender was killed.
            context.Response.Abort();
            return;
        }

        var (status, answer) = await _witness.AddAsync(text);
        _exchanges.Enqueue(new(asked, status, answer));
        var bytes = Encoding.UTF8.GetBytes(answer);
        (context.Response.StatusCode, context.Response.ContentLength64) = (status, bytes.Length);
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
