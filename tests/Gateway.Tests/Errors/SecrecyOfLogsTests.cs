using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Errors;

/// <summary>No identity, pseudonym, element or token reaches a log or a trace, at any level, also when things go wrong.</summary>
public sealed class SecrecyOfLogsTests
{
    private readonly LogFailure _failure = new();

    [Fact]
    public async Task Logs_NoSecret_WhateverHappens()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var person = TestPerson.New();
        person.AddTo(all.Secrets);
        var (holder, asker) = (all.As("zorg-a"), all.As("corporatie-a"));
        var id = await holder.HoldSignalAsync(person.Keys());
        using var batch = asker.Blind(person.Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);
        (await asker.AnswerAsync(opened, batch)).Expect(200);
        (await asker.AskAsync(Asks.Triage("brandweer"), batch)).Expect(403);
        (await asker.PostTextAsync("/v1/vragen", $"{{\"zaak\":\"{person.Bsn}")).Expect(400);
        (await asker.PostTextAsync("/v1/vragen", $"{{\"zaak\":\"{person.Bsn}\\ud800\"}}")).Expect(400);
        (await holder.PostTextAsync("/v1/signalen", $"{person.Bsn}\n{{\"kenmerk\":\"{person.Surname}\"}}\n", "application/x-ndjson")).Expect(200);
        (await all.RequestTokenAsync(Assertions.Create(all, all.Clients["zorg-a"], token => token.Claims["sub"] = person.Bsn))).Expect(401);
        using (var wrong = new HttpRequestMessage(HttpMethod.Get, "/v1/convenanten"))
        {
            wrong.Headers.Authorization = new("Bearer", (await asker.TokenAsync())[..^4] + "AAAA");
            (await all.SendAsync(wrong)).Expect(401);
        }

        var reopened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);
        _failure.Begin();
        (await asker.AnswerAsync(reopened, batch)).Expect(503);
        (await holder.PostAsync($"/v1/signalen/{id}/intrekking")).Expect(503);
        _failure.End();
        await all.Indexes[0].StopAsync(TestContext.Current.CancellationToken);
        await all.Indexes[1].StopAsync(TestContext.Current.CancellationToken);
        (await asker.AnswerAsync(reopened, batch)).Expect(503);
        (await holder.RegisterAsync(new JsonObject { ["kenmerk"] = person.Bsn })).Expect(200);

        var logs = all.ReadLogs();

        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Trace);
        Assert.Contains(all.LogLines, line => line.Text.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal));
        Assert.Contains(all.LogLines, line => line.Text.StartsWith("Yarp.ReverseProxy", StringComparison.Ordinal));
        Assert.Contains("\"Level\":\"Verbose\"", logs, StringComparison.Ordinal);
        Assert.Contains("question denied", logs, StringComparison.Ordinal);
        Assert.Contains("Microsoft.AspNetCore.Hosting.HttpRequestIn", logs, StringComparison.Ordinal);
        Assert.Contains("System.Net.Http.HttpRequestOut", logs, StringComparison.Ordinal);
        Assert.True(all.Secrets.All.Count() > 100);
        Assert.Empty(all.Secrets.FoundIn(logs));
    }

    [Fact]
    public void Finds_ASecretInEveryForm()
    {
        var secrets = new Secrets();
        byte[] secret = [0xfb, 0xff, 0x10, 0x20];
        secrets.Add(secret);

        Assert.All(
            new[] { "-_8QIA", "+/8QIA==", "FBFF1020", "fbff1020", "FB-FF-10-20" },
            form => Assert.NotEmpty(secrets.FoundIn($"x {form} y")));
        Assert.Empty(secrets.FoundIn("x FBFF1021 y"));
    }
}
