using System.Text.Json;
using Bekend.Connector;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>What one run of <c>bekend</c> gave.</summary>
internal sealed record CliResult(ExitCode Code, string Output, string Error)
{
    /// <summary>The output of a run with <c>--json</c>.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
