using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A chunked request over a bare socket, written and read in turns.</summary>
internal sealed class NdjsonStream : IAsyncDisposable
{
    private readonly TcpClient _socket;
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;

    private NdjsonStream(TcpClient socket)
    {
        _socket = socket;
        _stream = socket.GetStream();
        _reader = new StreamReader(_stream, Encoding.ASCII, leaveOpen: true);
    }

    /// <summary>Of the answer; known once its first line was read.</summary>
    public HttpStatusCode Status { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<NdjsonStream> OpenAsync(Installation installation, string token)
    {
        var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, installation.Address.Port, Cancel);
        var stream = new NdjsonStream(socket);
        await stream._stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /v1/signalen HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-ndjson\r\n"
                + $"Authorization: Bearer {token}\r\n\r\n"),
            Cancel);
        return stream;
    }

    /// <summary>Sends bytes as a chunk of their own.</summary>
    public async Task WriteAsync(byte[] bytes)
    {
        var size = Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
        await _stream.WriteAsync((byte[])[.. size, .. bytes, .. "\r\n"u8], Cancel);
        await _stream.FlushAsync(Cancel);
    }

    /// <summary>The next line of JSON in the answer.</summary>
    public async Task<string> ReadLineAsync()
    {
        while (await _reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                Status = (HttpStatusCode)int.Parse(line.AsSpan(9, 3), CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith('{'))
            {
                return line;
            }
        }

        throw new EndOfStreamException("The gateway closed the connection.");
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _stream.Dispose();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
