using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>The first and last moment of validity and of time windows, on Dutch clocks.</summary>
public sealed class DeciderTimeTests
{
    private static readonly Covenant AnyHour = Sample.Read(Sample.With("tijd: kantoor, ", string.Empty));

    [Theory]
    [InlineData("2025-12-31T22:59:59.9999999Z", false)]
    [InlineData("2025-12-31T23:00:00Z", true)]
    [InlineData("2026-12-31T22:59:59.9999999Z", true)]
    [InlineData("2026-12-31T23:00:00Z", false)]
    [InlineData("2026-01-01T00:30:00+14:00", false)]
    [InlineData("2027-01-01T11:59:59+14:00", true)]
    public void Holds_FromFirstToLastDutchDay(string moment, bool valid)
    {
        var decision = Decider.Decide(AnyHour, Sample.Request with { Time = DateTimeOffset.Parse(moment, null) });

        Assert.Equal(valid, decision is Decision.Permit);
        Assert.True(valid || decision is Decision.Deny { Reason: DenyReason.CovenantNotValid, Rule: null, Missing: ["geldig"], Forbids: [] });
    }

    [Fact]
    public void Refuses_OutsideValidity_BeforeAnythingElse() => Assert.Equal(
        DenyReason.CovenantNotValid,
        Assert.IsType<Decision.Deny>(Decider.Decide(
            Sample.Covenant, Sample.Request with { Time = Sample.At("2027-01-01T00:00"), OwnOrganisation = true, Purpose = "x" })).Reason);

    [Fact]
    public void Survives_TheEndsOfTheCalendar()
    {
        foreach (var time in (DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default])
        {
            Assert.Equal(
                DenyReason.CovenantNotValid,
                Assert.IsType<Decision.Deny>(Decider.Decide(Sample.Covenant, Sample.Request with { Time = time })).Reason);
        }
    }

    [Theory]
    [InlineData("2026-03-03T06:59:59.9999999Z", false)]
    [InlineData("2026-03-03T07:00:00Z", true)]
    [InlineData("2026-03-03T16:59:59.9999999Z", true)]
    [InlineData("2026-03-03T17:00:00Z", false)]
    [InlineData("2026-07-03T05:59:59Z", false)]
    [InlineData("2026-07-03T06:00:00Z", true)]
    [InlineData("2026-07-03T15:59:59Z", true)]
    [InlineData("2026-07-03T16:00:00Z", false)]
    [InlineData("2026-03-27T16:59:59Z", true)]
    [InlineData("2026-03-30T06:00:00Z", true)]
    [InlineData("2026-03-30T05:59:59Z", false)]
    [InlineData("2026-10-26T06:59:59Z", false)]
    [InlineData("2026-10-26T07:00:00Z", true)]
    [InlineData("2026-03-01T10:00:00Z", false)]
    [InlineData("2026-03-07T10:00:00Z", false)]
    public void Opens_AndClosesWindow_OnTheSecond(string moment, bool open)
    {
        var decision = Decider.Decide(Sample.Covenant, Sample.Request with { Time = DateTimeOffset.Parse(moment, null) });

        Assert.Equal(open, decision is Decision.Permit);
        Assert.True(open || decision is Decision.Deny { Missing: ["tijd"] });
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", true)]
    [InlineData("2026-03-29T00:59:59Z", true)]
    [InlineData("2026-03-29T01:00:00Z", false)]
    [InlineData("2026-10-24T23:59:59Z", true)]
    [InlineData("2026-10-25T00:29:59Z", true)]
    [InlineData("2026-10-25T00:30:00Z", false)]
    [InlineData("2026-10-25T00:59:59Z", false)]
    [InlineData("2026-10-25T01:00:00Z", true)]
    [InlineData("2026-10-25T01:29:59Z", true)]
    [InlineData("2026-10-25T01:30:00Z", false)]
    public void Follows_TheClock_WhenItIsPutForwardOrBack(string moment, bool open)
    {
        var night = Sample.Read(Sample.With("dagen: [1, 2, 3, 4, 5], van: \"08:00\", tot: \"18:00\"", "dagen: 7, van: \"00:00\", tot: \"02:30\""));

        Assert.Equal(open, Decider.Decide(night, Sample.Request with { Time = DateTimeOffset.Parse(moment, null) }) is Decision.Permit);
    }

    [Theory]
    [InlineData("2026-03-03T23:59:59.9999999", true)]
    [InlineData("2026-03-04T00:00:00", false)]
    public void Lasts_UntilMidnight_WhenItClosesAtTwentyFour(string local, bool open)
    {
        var tuesday = Sample.Read(Sample.With("dagen: [1, 2, 3, 4, 5], van: \"08:00\", tot: \"18:00\"", "dagen: [2], van: \"23:00\", tot: \"24:00\""));

        Assert.Equal(open, Decider.Decide(tuesday, Sample.Request with { Time = Sample.At(local) }) is Decision.Permit);
    }

    [Fact]
    public void Opens_InAnyOfSeveralWindows()
    {
        var yaml = Sample.With("tijd: kantoor", "tijd: [kantoor, zaterdag]")
            .Replace("tijden:\n", "tijden:\n  zaterdag: {dagen: 6, van: \"10:00\", tot: \"12:00\"}\n", StringComparison.Ordinal);
        var covenant = Sample.Read(yaml);

        Assert.IsType<Decision.Permit>(Decider.Decide(covenant, Sample.Request with { Time = Sample.At("2026-03-07T11:59:59") }));
        Assert.IsType<Decision.Deny>(Decider.Decide(covenant, Sample.Request with { Time = Sample.At("2026-03-07T12:00:00") }));
        Assert.IsType<Decision.Permit>(Decider.Decide(covenant, Sample.Request));
    }
}
