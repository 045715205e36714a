using Bekend.Connector.Pinning;

namespace Bekend.Connector;

/// <summary>What a run takes from outside its arguments, so that a test can hand in its own.</summary>
internal sealed record RunEnvironment
{
    /// <summary>Folder with pinned keys and the local secret.</summary>
    public required StateFolder State { get; init; }

    /// <summary>Clock and timers of every wait.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>False when <c>NO_COLOR</c> is set to anything (no-color.org).</summary>
    public bool UseColor { get; init; }

    /// <summary>Opaque id of the employee who asks, for when no <c>--employee</c> is given (<c>BEKEND_EMPLOYEE</c>).</summary>
    public string? Employee { get; init; }

    /// <summary>Makes the one connection pool of a run.</summary>
    public Func<HttpMessageHandler> CreateHandler { get; init; } = Gateway.GatewayConnection.CreateHandler;

    /// <summary>Reads the process environment.</summary>
    public static RunEnvironment FromProcess() => new()
    {
        State = StateFolder.FromProcess(),
        UseColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Employee = Environment.GetEnvironmentVariable("BEKEND_EMPLOYEE"),
    };
}
