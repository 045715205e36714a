namespace Bekend.Connector.Loading;

/// <summary>What reading one record gave.</summary>
internal abstract record RowOutcome(int Line, string Digest)
{
    /// <summary>A row to register.</summary>
    public sealed record Ready(SignalRow Row) : RowOutcome(Row.Line, Row.Digest);

    /// <summary>A row without a subject: nothing to register and nothing wrong.</summary>
    public sealed record Empty(int Line, string Digest, string? Reference) : RowOutcome(Line, Digest);

    /// <summary>A row that cannot be registered, and every reason why, nothing of its content.</summary>
    public sealed record Refused(int Line, string Digest, string? Reference, string Reason) : RowOutcome(Line, Digest);

    /// <summary>A row that an earlier run registered.</summary>
    public sealed record Known(int Line, string Digest) : RowOutcome(Line, Digest);
}
