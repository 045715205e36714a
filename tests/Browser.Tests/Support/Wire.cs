using System.Net;
using System.Net.Sockets;

namespace Bekend.Browser.Tests.Support;

/// <summary>The cable between a browser and the gateway: it passes everything on and keeps every byte that the browser sends.</summary>
/// <remarks>Below the browser's own reports, which leave out what a beacon, a redirect or a prefetch sends.</remarks>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _cut = new();
    private readonly MemoryStream _sent = new();
    private readonly IPEndPoint _gateway;
    private readonly Task _accepting;
    private long _received;

    /// <param name="gateway">Address of the gateway on this machine.</param>
    public Wire(Uri gateway)
    {
        _gateway = new(IPAddress.Loopback, gateway.Port);
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    /// <summary>Where the browser finds the gateway; without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Bytes that the browser got so far, headers included.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Every byte that the browser sent so far; connections are mixed as they came.</summary>
    public byte[] Sent()
    {
        lock (_sent)
        {
            return _sent.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cut.CancelAsync();
        _listener.Stop();
        await _accepting;
        _cut.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ConnectAsync(await _listener.AcceptTcpClientAsync(_cut.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ConnectAsync(TcpClient browser)
    {
        using var gateway = new TcpClient();
        using (browser)
        {
            try
            {
                await gateway.ConnectAsync(_gateway, _cut.Token);
                await Task.WhenAny(
                    PumpAsync(browser.GetStream(), gateway.GetStream(), Keep),
                    PumpAsync(gateway.GetStream(), browser.GetStream(), bytes => Interlocked.Add(ref _received, bytes.Length)));
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // One side hung up, as the other will see.
            }
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_sent)
        {
            _sent.Write(bytes);
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, ReadOnlySpanAction seen)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int count; (count = await from.ReadAsync(buffer, _cut.Token)) > 0;)
            {
                seen(buffer.AsSpan(0, count));
                await to.WriteAsync(buffer.AsMemory(0, count), _cut.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // One side hung up; so does the other.
        }
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> bytes);
}
