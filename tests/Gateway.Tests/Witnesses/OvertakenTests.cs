using Bekend.Gateway.Witnesses;

namespace Bekend.Gateway.Tests.Witnesses;

/// <summary>Witnesses that have cosigned a later tree of this log for another gateway, or say so.</summary>
public sealed class OvertakenTests : WitnessedLog
{
    /// <summary>Nothing is looked at but what a test looks at.</summary>
    private const string NoLooks = "--Witnesses:Interval=01:00:00";

    [Fact]
    public async Task RaisesTheAlarm_InTheEnd_WhenAWitnessAlwaysSaysToBeFurther()
    {
        await RestartAsync("all", NoLooks, "--Witnesses:StopAfter=00:05:00");
        await AppendAsync();
        await LookAsync();
        (await GetAsync("/health/witnesses")).Expect(200);
        One.SaysOneMore = true;

        // A busy log: whenever it is asked, what it says could be true.
        await CosignBusyAsync();
        Assert.Equal(0, Count(EventIds.QuorumMissing, LogLevel.Error));
        (await GetAsync("/health/witnesses")).Expect(200);
        for (var round = 0; round < 3; round++)
        {
            All.Clock.Advance(TimeSpan.FromSeconds(25));
            await CosignBusyAsync();
        }

        Assert.Equal(1, Count(EventIds.QuorumMissing, LogLevel.Error));
        (await GetAsync("/health/witnesses")).Expect(503);
        All.Clock.Advance(TimeSpan.FromMinutes(4));
        (await GetAsync("/health/ready")).Expect(503);

        One.SaysOneMore = false;
        await LookAsync();
        Assert.Equal(1, Count(EventIds.QuorumMet, LogLevel.Information));
        (await GetAsync("/health/ready")).Expect(200);
    }

    [Fact]
    public async Task RaisesTheAlarm_AtOnce_WhenAnotherWitnessIsMissingToo()
    {
        await RestartAsync("all", NoLooks);
        await AppendAsync();
        await LookAsync();
        (One.SaysOneMore, Two.Status) = (true, 503);

        await CosignBusyAsync();

        Assert.Equal(1, Count(EventIds.QuorumMissing, LogLevel.Error));
        (await GetAsync("/health/witnesses")).Expect(503);
    }

    [Fact]
    public async Task RaisesNoAlarm_WhenALaterCheckpointIsCosigned()
    {
        await RestartAsync("all", NoLooks);
        for (var hour = 0; hour < 3; hour++)
        {
            var earlier = await AppendAsync();
            AssertCosigned(await Cosigner.CosignAsync(await AppendAsync()), One, Two);

            Assert.Equal(earlier, await Cosigner.CosignAsync(earlier));

            await LookAsync();
            All.Clock.Advance(TimeSpan.FromMinutes(59));
            Assert.Equal(earlier, await Cosigner.CosignAsync(earlier));
            await LookAsync();
        }

        Assert.Equal(0, Count(EventIds.QuorumMissing, LogLevel.Error));
        (await GetAsync("/health/witnesses")).Expect(200);
    }

    /// <summary>Has a checkpoint cosigned after which the log has grown already.</summary>
    private async Task CosignBusyAsync()
    {
        var checkpoint = await AppendAsync();
        await AppendAsync();
        await Cosigner.CosignAsync(checkpoint);
    }
}
