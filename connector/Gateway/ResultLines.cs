using System.Text;
using System.Text.Json;

namespace Bekend.Connector.Gateway;

/// <summary>Reads the results of a registration line by line while they arrive.</summary>
internal sealed class ResultLines(Stream body) : IDisposable
{
    private const int MaxLine = 64 * 1024;

    private readonly StreamReader _reader = new(body, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);

    /// <summary>The next result; a failure when the stream breaks or a line is not a result; null at the end.</summary>
    public async Task<Outcome<SignalResult>?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            string? line;
            do
            {
                line = await _reader.ReadLineAsync(cancellationToken);
            }
            while (line is { Length: 0 });

            if (line is null)
            {
                return null;
            }

            return line.Length <= MaxLine && JsonSerializer.Deserialize(line, WireJson.Default.SignalResult) is { } result
                ? result
                : Failure.Protocol("A result line is empty or too long.");
        }
        catch (JsonException)
        {
            return Failure.Protocol("A result line is not JSON.");
        }
        catch (Exception e) when (Transport.IsFailure(e, cancellationToken))
        {
            return Transport.Unreachable("The gateway");
        }
    }

    public void Dispose() => _reader.Dispose();
}
