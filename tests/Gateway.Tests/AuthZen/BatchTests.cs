using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>Several evaluations in one call (AuthZEN 1.0, §7).</summary>
public sealed class BatchTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Theory]
    [InlineData("execute_all", "nee ja nee ja")]
    [InlineData(null, "nee ja nee ja")]
    [InlineData("deny_on_first_deny", "nee")]
    [InlineData("permit_on_first_permit", "nee ja")]
    public async Task Stops_WhereItsSemanticSays(string? semantic, string expected)
    {
        var batch = Batch(Level("domein"), Level("hit"), Level("domein"), Level("hit"));
        if (semantic is not null)
        {
            batch["options"] = new JsonObject { ["evaluations_semantic"] = semantic };
        }

        Assert.Equal(expected, Decisions(await SendAsync(batch)));
    }

    [Fact]
    public async Task Runs_ToTheEnd_WhenNoItemDecides()
    {
        var denied = Batch(Level("domein"), Level("domein"));
        denied["options"] = new JsonObject { ["evaluations_semantic"] = "permit_on_first_permit" };
        var permitted = Batch(Level("hit"), Level("hit"));
        permitted["options"] = new JsonObject { ["evaluations_semantic"] = "deny_on_first_deny" };

        Assert.Equal("nee nee", Decisions(await SendAsync(denied)));
        Assert.Equal("ja ja", Decisions(await SendAsync(permitted)));
    }

    [Fact]
    public async Task Replaces_DefaultsEntityByEntity_AndNeverMerges()
    {
        var batch = Batch([], new() { ["context"] = new JsonObject { ["doel"] = "triage" } });

        // The second has a context of its own: neither covenant, nor case, nor legal basis of the first.
        Assert.Equal("ja nee", Decisions(await SendAsync(batch)));
    }

    [Fact]
    public async Task Needs_NoDefaults()
    {
        Assert.Equal("ja", Decisions(await SendAsync(new() { ["evaluations"] = new JsonArray(AuthZenRequests.Triage()) })));
    }

    [Theory]
    [InlineData("{\"subject\":{\"type\":\"medewerker\"}}")]
    [InlineData("{\"action\":{\"name\":7}}")]
    [InlineData("{\"resource\":null}")]
    [InlineData("{\"context\":[]}")]
    [InlineData("7")]
    public async Task Denies_AnIncompleteItem_AndSaysWhy_AndGoesOn(string item)
    {
        var batch = Batch();
        batch["evaluations"] = new JsonArray(JsonNode.Parse(item), new JsonObject());

        var reply = await SendAsync(batch);

        Assert.Equal("nee ja", Decisions(reply));
        var error = reply["evaluations"]![0]!["context"]!["error"]!;
        Assert.Equal(400, (int)error["status"]!);
        Assert.False(string.IsNullOrWhiteSpace((string?)error["message"]));
    }

    [Fact]
    public async Task Gives_DecisionAndObligations_AndReasonsWhenAskedFor()
    {
        var silent = (await SendAsync(Batch(Level("hit"), Level("domein"))))["evaluations"]!.AsArray();
        var batch = Batch(Level("hit"), Level("domein"));
        batch["options"] = new JsonObject { ["toelichting"] = true };
        var told = (await SendAsync(batch))["evaluations"]!.AsArray();

        Assert.Equal(["obligations"], silent[0]!["context"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["decision"], silent[1]!.AsObject().Select(member => member.Key));
        Assert.Equal("5.5", (string?)told[0]!["context"]!["regels"]![0]!["artikel"]);
        Assert.Equal("ziet", (string?)told[1]!["context"]!["ontbreekt"]![0]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(null)]
    public async Task Answers_AsOneEvaluation_WithoutItems(string? items)
    {
        var request = AuthZenRequests.Triage();
        if (items is not null)
        {
            request["evaluations"] = JsonNode.Parse(items);
        }

        var reply = await SendAsync(request);

        Assert.True((bool)reply["decision"]!);
        Assert.Null(reply["evaluations"]);
    }

    [Theory]
    [InlineData("evaluations", "{}")]
    [InlineData("evaluations", "null")]
    [InlineData("options", "[]")]
    [InlineData("subject", "\"u1\"")]
    public async Task Refuses_ABatchThatIsWrongAtTheTop(string member, string value)
    {
        var batch = Batch(Level("hit"));
        batch[member] = JsonNode.Parse(value);

        (await _all.As("gemeente").PostAsync(AuthZenRequests.Evaluations, batch)).ExpectProblem(400, "BK1002");
    }

    [Theory]
    [InlineData("evaluations_semantic", "\"first\"")]
    [InlineData("evaluations_semantic", "true")]
    [InlineData("toelichting", "\"ja\"")]
    public async Task Refuses_OptionsItDoesNotKnow(string option, string value)
    {
        var batch = Batch(Level("hit"));
        batch["options"] = new JsonObject { [option] = JsonNode.Parse(value) };

        (await _all.As("gemeente").PostAsync(AuthZenRequests.Evaluations, batch)).ExpectProblem(400, "BK1002");
    }

    [Fact]
    public async Task Refuses_MoreItemsThanItTakes()
    {
        var batch = Batch();
        batch["evaluations"] = new JsonArray([.. Enumerable.Range(0, 251).Select(_ => (JsonNode)new JsonObject())]);

        (await _all.As("gemeente").PostAsync(AuthZenRequests.Evaluations, batch)).ExpectProblem(400, "BK1002");
    }

    private static JsonObject Batch(params JsonObject[] items)
    {
        var batch = AuthZenRequests.Triage();
        batch["evaluations"] = new JsonArray([.. items]);
        return batch;
    }

    private static JsonObject Level(string level) => new() { ["action"] = AuthZenRequests.Ask(level) };

    private static string Decisions(Reply reply) =>
        string.Join(' ', reply["evaluations"]!.AsArray().Select(item => (bool)item!["decision"]! ? "ja" : "nee"));

    private async Task<Reply> SendAsync(JsonObject batch) => (await _all.As("gemeente").PostAsync(AuthZenRequests.Evaluations, batch)).Expect(200);
}
