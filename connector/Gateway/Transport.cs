namespace Bekend.Connector.Gateway;

/// <summary>Which exceptions mean that the other side was not reached, and what to say then.</summary>
internal static class Transport
{
    /// <summary>True for a broken connection or a time-out; false when the caller itself cancelled.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        HttpRequestException or IOException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    /// <summary>What to say; the exception's own text is left out, since nobody vouches for what is in it.</summary>
    public static Failure Unreachable(string who) => new(
        ExitCode.Unavailable,
        $"{who} cannot be reached",
        "The connection was refused, broken or too slow. Nothing is known about the subject from this; try again later.")
    {
        IsTransient = true,
    };
}
