using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Ledger.Entries;

namespace Bekend.Connector.Tests.Support;

/// <summary>A log, and exports of it that the command wrote, to be audited by the command.</summary>
internal sealed class Auditable : IDisposable
{
    private int _exports;

    public Auditable()
    {
        Workspace.Time.Advance(Disclosed.Asked - Workspace.Time.GetUtcNow());
        Workspace.Gateway.Intercept = Log.Serve;
    }

    public Workspace Workspace { get; } = new();

    public ExportedLog Log { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Guid IdOf(JsonObject line)
    {
        Assert.True(LogEntry.TryParse(Base64Url.DecodeFromChars((string)line["regel"]!), out var entry));
        return entry.Id;
    }

    /// <summary>Exports; then changes lines as somebody does who also writes a new manifest.</summary>
    /// <param name="change">What becomes of a line; null leaves the export as it is.</param>
    /// <param name="only">The one line that is changed; null for all.</param>
    public async Task<string> ExportAsync(Func<string, string>? change = null, int? only = null, params string[] more)
    {
        Log.Finish();
        var folder = Path.Combine(Workspace.Folder, $"uitvoer-{_exports++}");
        var run = await Workspace.RunAsync(["log", "export", "--client", Workspace.Profile, "--covenant", StubGateway.Covenant, "--out", folder, .. more]);
        Assert.True(Directory.Exists(folder), run.Error);
        if (change is not null)
        {
            var data = Path.Combine(folder, "verstrekkingen.ndjson");
            var lines = (await File.ReadAllLinesAsync(data, Cancel)).Select((line, at) => only is null || at == only ? change(line) : line).ToList();
            Assert.NotEqual(await File.ReadAllLinesAsync(data, Cancel), lines);
            var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
            await File.WriteAllBytesAsync(data, bytes, Cancel);
            await RewriteAsync(folder, bytes);
        }

        return folder;
    }

    public Task<RunResult> AuditAsync(string export, string? place = null, string? vkey = null, params string[] more) =>
        Workspace.RunAsync(["log", "audit", export, "--log", place ?? Log.Log.Folder, "--vkey", vkey ?? Log.Log.Vkey, .. more]);

    public void Dispose()
    {
        Workspace.Dispose();
        Log.Dispose();
    }

    private static async Task RewriteAsync(string folder, byte[] data)
    {
        var path = Path.Combine(folder, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path, Cancel))!;
        (manifest["files"]![0]!["bytes"], manifest["files"]![0]!["sha256"]) = (data.Length, Convert.ToHexStringLower(SHA256.HashData(data)));
        await File.WriteAllTextAsync(path, manifest.ToJsonString(), Cancel);
    }
}
