using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Tests.Support;

/// <summary>A log with records in it, and the gateway that exports them.</summary>
internal sealed class ExportedLog : IDisposable
{
    public const string Path = "/v1/verstrekkingen/uitvoer";
    public const string Day = "2026-11-23";

    public LogOnDisk Log { get; } = new(0);

    /// <summary>Lines between the first and the last.</summary>
    public List<JsonObject> Lines { get; } = [];

    /// <summary>The first line; made by <see cref="Finish"/>.</summary>
    public JsonObject First { get; private set; } = [];

    /// <summary>The last line; made by <see cref="Finish"/>.</summary>
    public JsonObject Last { get; private set; } = [];

    /// <summary>The covenant's file as the gateway serves it; null when it serves none.</summary>
    public string? Text { get; set; } = DecisionLines.Overlast;

    /// <summary>Puts a record in the log.</summary>
    /// <returns>What an export says of it, but for its kind.</returns>
    public JsonObject Record(IReadOnlyDictionary<string, string> fields, EntryType type = EntryType.Disclosure, DateTimeOffset? time = null, params string[] withheld)
    {
        var (key, moment) = (RandomNumberGenerator.GetBytes(32), time ?? DateTimeOffset.Parse($"{Day}T09:00:01Z", null));
        List<RecordField> all = [.. fields.Select(field => new RecordField(field.Key, Encoding.UTF8.GetBytes(field.Value)))];
        var entry = new LogEntry(
            type, moment, RetentionBucket.Of(moment.AddYears(5)), Guid.CreateVersion7(moment), MerkleHash.Empty, RecordCommitment.Payload(key, all));
        Log.Entries.Add(entry.Format());
        return new()
        {
            ["index"] = Log.Entries.Count - 1,
            ["regel"] = Base64Url.EncodeToString(entry.Format()),
            ["velden"] = new JsonObject(RecordOpening.Open(key, all, name => withheld.Contains(name, StringComparer.Ordinal)).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Format(field)))),
        };
    }

    /// <summary>Puts a disclosure in the log and in the export.</summary>
    public JsonObject Disclose(IReadOnlyDictionary<string, string> fields, DateTimeOffset? time = null, params string[] withheld)
    {
        var line = Record(fields, time: time, withheld: withheld);
        line.Insert(0, "soort", "verstrekking");
        Lines.Add(line);
        return line;
    }

    /// <summary>Puts the export itself in the log, and signs it.</summary>
    public ExportedLog Finish(string from = "2026-11-17", string to = Day, EntryType type = EntryType.Reading)
    {
        Record(new Dictionary<string, string> { ["handeling"] = "uitvoer" }, type);
        Log.Write();
        First = new()
        {
            ["soort"] = "begin",
            ["vorm"] = 1,
            ["convenant"] = StubGateway.Covenant,
            ["vanaf"] = from,
            ["tot"] = to,
            ["opgesteldOp"] = $"{Day}T10:00:00Z",
            ["ontvangstbewijs"] = Receipt(Log.Entries.Count - 1),
        };
        Last = new()
        {
            ["soort"] = "einde",
            ["verstrekkingen"] = Count("verstrekking"),
            ["gewist"] = Count("gewist"),
            ["beschadigd"] = Count("beschadigd"),
        };
        return this;
    }

    /// <summary>What the gateway sends.</summary>
    public string Body() => string.Concat(((IEnumerable<JsonObject>)[First, .. Lines, Last]).Select(line => line.ToJsonString() + "\n"));

    /// <summary>Answers as the gateway with this log does.</summary>
    public HttpResponseMessage? Serve(SeenRequest request) => request.Line switch
    {
        $"POST {Path}" => new(HttpStatusCode.OK) { Content = new StringContent(Body(), Encoding.UTF8, "application/x-ndjson") },
        "GET /log/vkey" => new(HttpStatusCode.OK) { Content = new StringContent(Log.Vkey + "\n") },
        $"GET /v1/convenanten/{StubGateway.Covenant}/versies/1.0.0" when Text is not null => StubGateway.Json(
            new JsonObject { ["id"] = StubGateway.Covenant, ["versie"] = "1.0.0", ["bestand"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Text)) }),
        _ when request.Path.StartsWith("/log/", StringComparison.Ordinal) => Log.Serve(request),
        _ => null,
    };

    public void Dispose() => Log.Dispose();

    private static JsonObject Format(OpenedField field) => field switch
    {
        OpenedField.Shown shown => new()
        {
            ["waarde"] = Encoding.UTF8.GetString(shown.Field.Value.Span),
            ["zout"] = Base64Url.EncodeToString(shown.Salt.Span),
        },
        OpenedField.Withheld withheld => new() { ["blad"] = Base64Url.EncodeToString(withheld.Hash.ToArray()) },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private int Count(string kind) => Lines.Count(line => (string?)line["soort"] == kind);

    private string Receipt(int index)
    {
        var (tree, nodes) = (Frontier.Empty, new List<KeyValuePair<NodeId, Digest>>());
        Log.Entries.ForEach(entry => tree.Append(MerkleHash.Leaf(entry), nodes));
        var proof = InclusionProof.Prove(index, Log.Entries.Count, new NodeTable(nodes));
        return new Receipt(index, proof, Log.Entries[index], Log.Checkpoint).Format();
    }
}
