namespace Bekend.Connector.Tests.Support;

/// <summary>What a run of the command left behind.</summary>
internal sealed record RunResult(ExitCode Exit, string Out, string Error);
