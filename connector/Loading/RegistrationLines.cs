namespace Bekend.Connector.Loading;

/// <summary>Lines that wait for their result; what remains after a broken answer is sent again.</summary>
internal sealed class RegistrationLines(Dictionary<string, (SignalRow Row, byte[] Json)> lines)
{
    /// <summary>Number of rows without a result.</summary>
    public int Count => lines.Count;

    /// <summary>The remaining lines as NDJSON.</summary>
    public byte[] ToBody()
    {
        using var body = new MemoryStream();
        foreach (var (_, json) in lines.Values)
        {
            body.Write(json);
            body.WriteByte((byte)'\n');
        }

        return body.ToArray();
    }

    /// <summary>Takes off the row that a result is about; null when no row waits under that reference.</summary>
    public SignalRow? Take(string? reference) =>
        reference is not null && lines.Remove(reference, out var line) ? line.Row : null;
}
