using System.Text.Json;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Loading;

/// <summary>The report of a dry run: NDJSON, a line for each row.</summary>
internal sealed class VerdictFile : IDisposable
{
    private readonly Stream _file;

    private VerdictFile(Stream file) => _file = file;

    /// <summary>Makes the file.</summary>
    /// <param name="path">Its name; null to write nothing.</param>
    /// <returns>The file, or exit code 2. INVARIANT: a file that exists is left alone, lest a wrong path destroys it.</returns>
    public static Outcome<VerdictFile> Create(string? path)
    {
        try
        {
            return new VerdictFile(path is null ? Stream.Null : PrivateFile.Open(path, FileMode.CreateNew));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("The report cannot be made", $"`{path}` exists already, or this account may not make it.");
        }
    }

    public void Write(RowVerdict verdict) =>
        _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(verdict, VerdictJson.Default.RowVerdict), (byte)'\n']);

    public void Dispose() => _file.Dispose();
}
