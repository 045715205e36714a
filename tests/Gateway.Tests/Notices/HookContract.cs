using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A notice goes to the web hook of who is told, signed, until it is taken or a day has passed.</summary>
public abstract class HookContract(InstallationFixture shared) : IAsyncLifetime
{
    private HookReceiver _receiver = null!;
    private Installation _all = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await HookReceiver.StartAsync();
        _all = await shared.StartOwnAsync();
        await _receiver.AddToAsync(_all, Oins.Police);
        await _all.RestartGatewayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        await _receiver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Sends_WhatTheListSays_Signed_AndTakesThatForAnAcknowledgement()
    {
        _receiver.Status = 503;
        await MatchAsync();
        await SendAsync();
        var listed = Assert.Single((await _all.As("politie").GetAsync("/v1/meldingen")).Expect(200)["meldingen"]!.AsArray())!;
        _receiver.Status = 204;
        _all.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        var (signature, body) = _receiver.Received[^1];
        var sent = JsonNode.Parse(body)!;
        foreach (var name in new[] { "id", "tijd", "convenant", "artikel", "signaal", "sterkte", "bij", "signaalsoort", "contactpunten", "geldigTot" })
        {
            Assert.Equal(listed[name]?.ToJsonString(), sent[name]?.ToJsonString());
        }

        Assert.True(Verifies(signature, body, _receiver.Secret, _all.Clock.GetUtcNow()), "the signature does not hold");
        Assert.False(Verifies(signature, body, RandomNumberGenerator.GetBytes(32), _all.Clock.GetUtcNow()));
        Assert.False(Verifies(signature, body + " ", _receiver.Secret, _all.Clock.GetUtcNow()));
        Assert.False(Verifies(signature, body, _receiver.Secret, _all.Clock.GetUtcNow().AddMinutes(6)));
        Assert.Empty((await _all.As("politie").GetAsync("/v1/meldingen")).Expect(200)["meldingen"]!.AsArray());
        Assert.Single((await _all.As("gemeente").GetAsync("/v1/meldingen")).Expect(200)["meldingen"]!.AsArray());

        var before = _receiver.Received.Count;
        _all.Clock.Advance(TimeSpan.FromHours(2));
        await SendAsync();
        Assert.Equal(before, _receiver.Received.Count);
    }

    [Fact]
    public async Task TriesAgain_LaterEachTime_ThroughARestart_AndGivesUpAfterADay()
    {
        _receiver.Status = 500;
        await MatchAsync();
        await SendAsync();
        var tries = _receiver.Received.Count;
        Assert.True(tries >= 1, "it was not tried");

        await SendAsync();
        Assert.Equal(tries, _receiver.Received.Count);
        await _all.RestartGatewayAsync();
        _all.Clock.Advance(TimeSpan.FromSeconds(31));
        await SendAsync();
        Assert.True(_receiver.Received.Count > tries, "it was not tried again");

        _all.Clock.Advance(TimeSpan.FromHours(23));
        await SendAsync();
        tries = _receiver.Received.Count;
        _all.Clock.Advance(TimeSpan.FromHours(2));
        await SendAsync();
        _all.Clock.Advance(TimeSpan.FromHours(2));
        await SendAsync();
        Assert.InRange(_receiver.Received.Count, tries, tries + 1);

        // Nobody took it: it is still there to be read.
        Assert.Single(await Store.ListAsync(Oins.Police, _all.Clock.GetUtcNow(), 0, 10, Cancel));
    }

    [Fact]
    public async Task Follows_NoRedirect()
    {
        _receiver.Status = 307;
        await MatchAsync();
        await SendAsync();

        var received = _receiver.Received.Count;
        await SendAsync();
        Assert.Equal(received, _receiver.Received.Count);
        Assert.Single((await _all.As("politie").GetAsync("/v1/meldingen")).Expect(200)["meldingen"]!.AsArray());
    }

    [Fact]
    public async Task Sends_Nothing_OfASignalThatIsGone()
    {
        _receiver.Status = 500;
        var second = await MatchAsync();
        await SendAsync();
        var received = _receiver.Received.Count;
        (await _all.As("gemeente").PostAsync($"/v1/signalen/{second}/intrekking")).Expect(200);
        _all.Clock.Advance(TimeSpan.FromMinutes(5));
        await SendAsync();
        await SendAsync();

        Assert.Equal(received, _receiver.Received.Count);
    }

    [Fact]
    public async Task Sends_Nothing_OnceTheyMatchNoMore_AndAnewWhenTheyDoAgain()
    {
        _receiver.Status = 500;
        var (person, municipality) = (TestPerson.New(), _all.As("gemeente"));
        await _all.As("politie").HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        var line = await municipality.SignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        (await municipality.RegisterAsync(line)).Expect(200);
        await SendAsync();
        var (tried, first) = (_receiver.Received.Count, line["pseudoniemen"]!.DeepClone());
        Assert.True(tried >= 1, "it was not tried");

        line["pseudoniemen"] = (await municipality.SignalAsync(TestPerson.New().Keys(), "mensenhandel", Connector.Riec))["pseudoniemen"]!.DeepClone();
        (await municipality.RegisterAsync(line)).Expect(200);
        _receiver.Status = 204;
        _all.Clock.Advance(TimeSpan.FromMinutes(5));
        await SendAsync();
        Assert.Equal(tried, _receiver.Received.Count);

        line["pseudoniemen"] = first;
        (await municipality.RegisterAsync(line)).Expect(200);
        await SendAsync();
        Assert.Equal(tried + 1, _receiver.Received.Count);
        Assert.NotEqual((Guid)JsonNode.Parse(_receiver.Received[0].Body)!["id"]!, (Guid)JsonNode.Parse(_receiver.Received[^1].Body)!["id"]!);
    }

    private INoticeStore Store => _all.Gateway.Services.GetRequiredService<INoticeStore>();

    /// <summary>As a receiver checks it (see <c>docs/signals.md</c>): the right secret, the very body, not long ago.</summary>
    private static bool Verifies(string header, string body, byte[] secret, DateTimeOffset now)
    {
        var parts = header.Split(',').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var time = long.Parse(parts["t"], null);
        var expected = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{parts["t"]}.{body}"));
        return Math.Abs(now.ToUnixTimeSeconds() - time) <= 300
            && CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(parts["v1"]));
    }

    private async Task<Guid> MatchAsync()
    {
        var person = TestPerson.New();
        await _all.As("politie").HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        return await _all.As("gemeente").HoldSignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
    }

    private async Task SendAsync()
    {
        await _all.Gateway.Services.GetRequiredService<MatchDelivery>().DeliverWaitingAsync(Cancel);
        await _all.Gateway.Services.GetRequiredService<HookDelivery>().SendDueAsync(Cancel);
    }
}
