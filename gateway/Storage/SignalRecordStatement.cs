namespace Bekend.Gateway.Storage;

/// <summary>Reads records about a signal: the same statement for every database.</summary>
internal static class SignalRecordStatement
{
    /// <summary>One page. Values: organisation, signal, most to return, number to pass over.</summary>
    /// <remarks>
    /// All that is about any signal which this reference ever was: registrations name the id that it had when it was new. Whoever never
    /// registered it has no trail of it, and sees nothing.
    /// </remarks>
    public const string List =
        $"""
        SELECT d.id, {RecordColumns.Columns}
        FROM signal_records d
        {RecordColumns.Joins}
        WHERE d.organisation = $1 AND d.signal IN (
          SELECT signal FROM signal_records WHERE organisation = $1 AND trail IN (
            SELECT trail FROM signal_records WHERE organisation = $1 AND signal = $2))
        ORDER BY d.position LIMIT $3 OFFSET $4
        """;
}
