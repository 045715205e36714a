using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>The three searches (AuthZEN 1.0, §8): exactly what an evaluation would permit.</summary>
public sealed class SearchTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Finds_TheOrganisationsThatMayBeAsked()
    {
        Assert.Equal(
            [Oins.CorporationA, Oins.CorporationB, Oins.CareA, Oins.CareB, Oins.Police],
            Ids(await SearchAsync("resource", Without("resource", "bron"))).Select(id => id["oin:".Length..]));
    }

    [Fact]
    public async Task Finds_TheParties()
    {
        Assert.Equal(["corporatie", "politie", "zorg"], Ids(await SearchAsync("resource", Without("resource", "partij"))));
    }

    [Fact]
    public async Task Finds_TheRolesThatMayAsk_OfOnesOwnOrganisation()
    {
        Assert.Equal(
            [$"oin:{Oins.Municipality}/casusregisseur", $"oin:{Oins.Municipality}/consulent"],
            Ids(await SearchAsync("subject", Without("subject", "rol"))));
    }

    [Fact]
    public async Task Finds_TheLevelsThatMayBeAskedFor()
    {
        var request = AuthZenRequests.Triage().Without("action");
        request["resource"]!["id"] = "oin:" + Oins.CorporationA;

        var found = (await SearchAsync("action", request))["results"]!.AsArray();

        Assert.Equal(["bevraag domein", "bevraag hit"], found.Select(action => $"{action!["name"]} {action["properties"]!["ziet"]}"));
    }

    [Theory]
    [InlineData("subject", "medewerker")]
    [InlineData("subject", "burger")]
    [InlineData("resource", "dossier")]
    public async Task Finds_NothingOfATypeItDoesNotKnow(string kind, string type)
    {
        Assert.Empty(Ids(await SearchAsync(kind, Without(kind, type))));
    }

    [Fact]
    public async Task Finds_NothingForOthersStaff()
    {
        Assert.Empty(Ids(await SearchAsync("resource", Without("resource", "bron"), "politie")));
    }

    [Fact]
    public async Task Agrees_WithTheEvaluations()
    {
        var request = Without("resource", "bron").Without("context.time");
        var found = Ids(await SearchAsync("resource", request)).ToHashSet();

        foreach (var oin in new[] { Oins.CareA, Oins.CareB, Oins.CorporationA, Oins.Municipality, Oins.Police, Oins.Tax, Oins.Outsider })
        {
            var one = request.DeepClone().AsObject().With("resource.id", "oin:" + oin);
            var reply = (await _all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, one)).Expect(200);
            Assert.Equal((bool)reply["decision"]!, found.Contains("oin:" + oin));
        }
    }

    [Fact]
    public async Task Gives_PageByPage()
    {
        var request = Without("resource", "partij");
        var found = new List<string>();
        var token = string.Empty;
        do
        {
            request["page"] = new JsonObject { ["limit"] = 1, ["token"] = token };
            var reply = await SearchAsync("resource", request);
            found.AddRange(Ids(reply));
            Assert.Equal(1, (int)reply["page"]!["count"]!);
            Assert.Equal(3, (int)reply["page"]!["total"]!);
            token = (string)reply["page"]!["next_token"]!;
        }
        while (token.Length > 0);

        Assert.Equal(["corporatie", "politie", "zorg"], found);
    }

    [Fact]
    public async Task Refuses_ATokenOfAnotherSearch()
    {
        var request = Without("resource", "partij");
        request["page"] = new JsonObject { ["limit"] = 1 };
        var token = (string)(await SearchAsync("resource", request))["page"]!["next_token"]!;
        var other = request.DeepClone().AsObject().With("context.zaak", "G-8").With("page.token", token);

        (await _all.As("gemeente").PostAsync("/access/v1/search/resource", other)).ExpectProblem(400, "BK1002");
    }

    [Theory]
    [InlineData("{\"limit\":0}")]
    [InlineData("{\"limit\":\"5\"}")]
    [InlineData("{\"token\":5}")]
    [InlineData("{\"token\":\"!\"}")]
    [InlineData("{\"token\":\"AAAA\"}")]
    [InlineData("[]")]
    public async Task Refuses_APageThatIsNone(string page)
    {
        var request = Without("resource", "partij");
        request["page"] = JsonNode.Parse(page);

        (await _all.As("gemeente").PostAsync("/access/v1/search/resource", request)).ExpectProblem(400, "BK1002");
    }

    private static JsonObject Without(string entity, string type)
    {
        var request = AuthZenRequests.Triage().With($"{entity}.type", type).Without($"{entity}.id");
        if (entity == "subject")
        {
            request["subject"]!.AsObject().Remove("properties");
        }

        return request;
    }

    private static IEnumerable<string> Ids(Reply reply) => reply["results"]!.AsArray().Select(found => (string)found!["id"]!);

    private async Task<Reply> SearchAsync(string kind, JsonObject request, string client = "gemeente") =>
        (await _all.As(client).PostAsync("/access/v1/search/" + kind, request)).Expect(200);
}
