using System.Text.Json;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Asks as a housing corporation's consultant asks care partners.</summary>
internal static class Asking
{
    public static Task<CliResult> AskAsync(
        this Cli cli, DemoProcess demo, IReadOnlyDictionary<string, string?> subject, string purpose = "triage", params string[] more) =>
        cli.RunAsync(
            JsonSerializer.Serialize(subject),
            [
                "ask", "--client", demo.Client("corporatie-a"), "--covenant", "overlast-voorbeeldstad", "--purpose", purpose,
                "--basis", "huurrecht", "--case", "Z-2026-0012", "--to", "zorg", "--employee", "m-4711", "--adult", "yes", "--json", .. more,
            ]);
}
