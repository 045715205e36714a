namespace Bekend.Connector;

/// <summary>Why something could not be done, in words that can be shown: never a body, a token or an identity.</summary>
/// <param name="Exit">Exit code of a command that stops here.</param>
/// <param name="Title">One line, without a final period.</param>
/// <param name="Detail">Full sentences; what to do next where that is known.</param>
internal sealed record Failure(ExitCode Exit, string Title, string? Detail = null)
{
    /// <summary>Every fault found in the input, each on a line of its own.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Article of the covenant that refused, as the gateway named it.</summary>
    public string? Article { get; init; }

    /// <summary>Rule of the covenant that refused, as the gateway named it.</summary>
    public string? Rule { get; init; }

    /// <summary>What the question lacked to be allowed.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Permanent number of the problem, such as <c>GW2101</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Id under which the gateway recorded its decision.</summary>
    public string? DecisionId { get; init; }

    /// <summary>True when the same request may succeed later: 429, 502, 503, 504 or a broken connection.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the gateway asked to wait before trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The other side said something that the protocol does not allow.</summary>
    public static Failure Protocol(string detail) =>
        new(ExitCode.Unexpected, "The gateway's answer does not follow the protocol", detail);

    /// <summary>Something a person typed or a file they named cannot be used.</summary>
    public static Failure Input(string title, string? detail = null) => new(ExitCode.WrongInput, title, detail);
}
