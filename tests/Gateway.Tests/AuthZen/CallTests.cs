using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>What holds for every call: who may, what is no request, and what comes back besides the decision.</summary>
public sealed class CallTests(SharedInstallation shared)
{
    public static readonly TheoryData<string> Paths =
    [
        "/access/v1/evaluation", "/access/v1/evaluations", "/access/v1/search/subject", "/access/v1/search/resource", "/access/v1/search/action",
    ];

    private readonly Installation _all = shared.Running;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Refuses_WhatIsNoRequest(string path)
    {
        var caller = _all.As("gemeente");

        (await caller.PostTextAsync(path, string.Empty)).ExpectProblem(400, "BK1001");
        (await caller.PostTextAsync(path, "{")).ExpectProblem(400, "BK1001");
        (await caller.PostTextAsync(path, "[]")).ExpectProblem(400, "BK1001");
        (await caller.PostTextAsync(path, "{\"subject\":{},\"subject\":{}}")).ExpectProblem(400, "BK1001");
        (await caller.PostTextAsync(path, AuthZenRequests.Triage().ToJsonString(), "text/plain")).ExpectProblem(400, "BK1008");
        (await caller.PostTextAsync(path, new string(' ', 256 * 1024) + "{}")).ExpectProblem(413, "BK1007");
        (await caller.PostTextAsync(path, "{}")).ExpectProblem(400, "BK1002");
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("subject.type")]
    [InlineData("subject.id")]
    [InlineData("action")]
    [InlineData("action.name")]
    [InlineData("resource")]
    [InlineData("resource.type")]
    [InlineData("resource.id")]
    public async Task Names_EveryMemberThatIsMissingOrWrong(string path)
    {
        var caller = _all.As("gemeente");

        foreach (var wrong in new JsonNode?[] { null, 7, new JsonArray(), string.Empty })
        {
            var reply = (await caller.PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage().With(path, wrong))).ExpectProblem(400, "BK1002");
            Assert.Equal(path, (string?)Assert.Single(reply["fouten"]!.AsArray())!["veld"]);
        }

        (await caller.PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage().Without(path))).ExpectProblem(400, "BK1002");
    }

    [Fact]
    public async Task Gives_TheRequestIdBack_OnEveryAnswer()
    {
        Assert.Equal("abc-123", await RequestIdAsync("abc-123", AuthZenRequests.Triage().ToJsonString()));
        Assert.Equal("abc-124", await RequestIdAsync("abc-124", "{"));
        Assert.Null(await RequestIdAsync(new string('x', 257), "{}"));
        using var anonymous = NewRequest("abc-125", "{}");
        var reply = (await _all.SendAsync(anonymous)).ExpectProblem(401, "BK1003");
        Assert.Equal("abc-125", Assert.Single(reply.Headers.GetValues("X-Request-ID")));
    }

    [Fact]
    public async Task Says_WhereItIs_ToAnyone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/authzen-configuration");
        request.Headers.Host = "evil.example";
        var reply = (await _all.SendAsync(request)).Expect(200);

        Assert.Equal("application/json", reply.ContentType);
        Assert.Equal(Installation.Issuer, (string?)reply["policy_decision_point"]);
        Assert.All(
            reply.Json.AsObject().Where(member => member.Key.EndsWith("_endpoint", StringComparison.Ordinal)),
            member => Assert.StartsWith(Installation.Issuer + "/access/v1/", (string)member.Value!, StringComparison.Ordinal));
        Assert.Equal(6, reply.Json.AsObject().Count);
    }

    private static HttpRequestMessage NewRequest(string id, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, AuthZenRequests.Evaluation)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Request-ID", id);
        return request;
    }

    private async Task<string?> RequestIdAsync(string id, string body)
    {
        var reply = await _all.As("gemeente").SendAsync(NewRequest(id, body));
        return reply.Headers.TryGetValues("X-Request-ID", out var values) ? Assert.Single(values) : null;
    }
}
