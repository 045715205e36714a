using System.Text;

namespace Bekend.Connector.Loading;

/// <summary>The bytes of the input, from a file or from standard input, as lines.</summary>
internal sealed class RowInput : IDisposable
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private readonly Stream _stream;
    private readonly StreamReader _text;

    private RowInput(Stream stream)
    {
        _stream = stream;
        _text = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 14);
        Lines = new LineSource(_text);
    }

    public LineSource Lines { get; }

    /// <summary>Part read so far, 0 to 1; null when the size is not known, as of a pipe.</summary>
    public double? Fraction => !_stream.CanSeek ? null : _stream.Length == 0 ? 1 : Math.Min(1, (double)_stream.Position / _stream.Length);

    /// <summary>Opens the input.</summary>
    /// <param name="path">File, or <c>-</c>.</param>
    /// <param name="openStandardInput">Gives standard input as bytes.</param>
    /// <returns>The input, or exit code 2.</returns>
    public static Outcome<RowInput> Open(string path, Func<Stream> openStandardInput)
    {
        try
        {
            return new RowInput(path == StandardInput
                ? openStandardInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("The file cannot be read", $"`{path}` does not exist, or this account may not read it.");
        }
    }

    public void Dispose() => _text.Dispose();
}
