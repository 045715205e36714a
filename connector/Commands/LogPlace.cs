using System.CommandLine;
using Bekend.Connector.Gateway;
using Bekend.Connector.LogChecking;

namespace Bekend.Connector.Commands;

/// <summary>The log that a command is about: behind an address, or in a folder.</summary>
internal sealed class LogPlace : IDisposable
{
    private readonly HttpClient? _http;

    private LogPlace(ILogFiles files, HttpClient? http) => (Reader, _http) = (new(files), http);

    public LogReader Reader { get; }

    public static Argument<string> Argument() => new("URL|FOLDER") { Description = "Address or folder below which the log's checkpoint is" };

    /// <summary>Opens the place; nothing is read yet.</summary>
    public static LogPlace Open(string place, CommandContext context)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return new(new LogFolder(place), null);
        }

        var http = GatewayConnection.CreateClient(context.Environment.CreateHandler());
        return new(new LogAddress(http, address, new Retry(context.Environment.Time, context.Io.Error.WriteLine)), http);
    }

    public void Dispose() => _http?.Dispose();
}
