using System.Globalization;

namespace Bekend.Connector.LogChecking;

/// <summary>What can be wrong with a log, said so that the place can be found.</summary>
internal static class LogFailures
{
    /// <summary>The log, or a piece of it, is not what was signed.</summary>
    /// <param name="detail">Full sentences: where, and what.</param>
    public static Failure NotVerified(string detail) => new(
        ExitCode.NotVerified,
        "The log does not verify",
        $"{detail} What is stored is not what was signed: tell the privacy officer before anything is repaired.");

    public static Failure Missing(string path) => NotVerified($"`{path}` is missing, though the checkpoint counts it.");

    public static Failure TooLong(string path) => NotVerified($"`{path}` is longer than it can be.");

    public static Failure Unreachable() => new(
        ExitCode.Unavailable, "The log cannot be reached", "The connection was refused, broken or too slow, or the server is busy; try again later.")
    {
        IsTransient = true,
    };

    public static Failure Refused(string path, int status) => new(
        ExitCode.Unexpected,
        "The log's server does not give its files",
        string.Create(CultureInfo.InvariantCulture, $"It answers {status} for `{path}`. The address is that below which `checkpoint` is; redirects are not followed."));

    public static Failure NoLog() => Failure.Input(
        "There is no log here", "There is no `checkpoint`. Give the address or folder below which it is, such as https://gateway.example/log.");
}
