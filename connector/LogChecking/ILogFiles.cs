namespace Bekend.Connector.LogChecking;

/// <summary>Where a log is read from: its checkpoint and its tiles by their paths, wherever they are kept.</summary>
internal interface ILogFiles
{
    /// <summary>Reads one file.</summary>
    /// <param name="path">Below the log's prefix, such as <c>checkpoint</c> or <c>tile/0/000</c>.</param>
    /// <param name="maxLength">In bytes; a longer file is a failure.</param>
    /// <returns>The bytes, not believed; null when there is no such file.</returns>
    Task<Outcome<byte[]?>> ReadAsync(string path, int maxLength, CancellationToken cancellationToken);
}
