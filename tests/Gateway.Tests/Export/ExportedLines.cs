using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Tests.Export;

/// <summary>The lines of an export, read by nothing but their own format.</summary>
internal sealed class ExportedLines(IReadOnlyList<JsonNode> all)
{
    public const string Path = "/v1/verstrekkingen/uitvoer";

    public JsonNode First => all[0];

    public JsonNode Last => all[^1];

    public IReadOnlyList<JsonNode> Items => [.. all.Skip(1).SkipLast(1)];

    public IReadOnlyList<JsonNode> Of(string kind) => [.. all.Where(line => (string?)line["soort"] == kind)];

    public static JsonObject Order(string covenant = Connector.Overlast, string from = "2026-11-20", string to = "2026-11-23") =>
        new() { ["convenant"] = covenant, ["vanaf"] = from, ["tot"] = to };

    public static async Task<ExportedLines> GetAsync(Installation all, string client = TestClients.Officer, JsonObject? order = null)
    {
        var reply = (await all.As(client).PostAsync(Path, order ?? Order())).Expect(200);
        Assert.Equal("application/x-ndjson", reply.ContentType);
        Assert.EndsWith("\n", reply.Text, StringComparison.Ordinal);
        return Parse(reply.Text);
    }

    public static ExportedLines Parse(string text) =>
        new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);

    public static LogEntry Entry(JsonNode line)
    {
        Assert.True(LogEntry.TryParse(Base64Url.DecodeFromChars((string)line["regel"]!), out var entry));
        return entry;
    }

    /// <summary>The values of what is shown; fails unless the entry commits to exactly these.</summary>
    public static Dictionary<string, string> Open(JsonNode line)
    {
        var fields = line["velden"]!.AsObject().Select(Read).ToList();
        Assert.True(RecordOpening.Check(fields, Entry(line).Payload), "the entry commits to something else");
        return fields.OfType<OpenedField.Shown>().ToDictionary(field => field.Name, field => Encoding.UTF8.GetString(field.Field.Value.Span));
    }

    private static OpenedField Read(KeyValuePair<string, JsonNode?> field) => field.Value!["blad"] is { } leaf
        ? new OpenedField.Withheld(field.Key, Digest.From(Base64Url.DecodeFromChars((string)leaf!)))
        : new OpenedField.Shown(
            new(field.Key, Encoding.UTF8.GetBytes((string)field.Value["waarde"]!)), Base64Url.DecodeFromChars((string)field.Value["zout"]!));
}
