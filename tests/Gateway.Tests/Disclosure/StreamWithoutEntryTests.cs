using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>When nothing can be put on record any more, a stream of signals ends there and then.</summary>
public sealed class StreamWithoutEntryTests
{
    private readonly LogFailure _failure = new();

    [Fact]
    public async Task BreaksOff_AStreamWhoseRecordsFailHalfWay()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var holder = all.As("zorg-a");
        var line = (await holder.SignalAsync(TestPerson.New().Keys())).ToJsonString();
        _failure.BeginAfter(128);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => holder.PostTextAsync(
            "/v1/signalen", string.Concat(Enumerable.Repeat(line + "\n", 1000)), "application/x-ndjson"));
    }

    [Fact(Timeout = 60_000)]
    public async Task BreaksOff_AlsoForAClientThatNeverReadsWhileItSends()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var holder = all.As("zorg-a");
        var line = (await holder.SignalAsync(TestPerson.New().Keys())).ToJsonString();
        _failure.Begin();

        // Many results that nobody takes, then the failure, then more than any socket buffers.
        var before = string.Concat(Enumerable.Repeat("{}\n", 60_000));
        var after = string.Concat(Enumerable.Repeat(line + "\n", 30_000));
        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => holder.PostTextAsync("/v1/signalen", before + line + "\n" + after, "application/x-ndjson"));
    }
}
