using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class SubjectNoticeTests
{
    [Theory]
    [InlineData("informeren: binnen P1M", "2026-04-03T10:00:00+02:00")]
    [InlineData("informeren: binnen PT12H, uitzondering: AVG 14.5.b", "2026-03-03T22:00:00+01:00")]
    [InlineData("informeren: bij eerste contact", null)]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41.1.d", null)]
    [InlineData("informeren: uitgesteld, uitzondering: AVG 23.1.d, uitstel-tot: 2026-06-30", "2026-07-01T00:00:00+02:00")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41, uitstel-tot: 2026-12-31", "2027-01-01T00:00:00+01:00")]
    [InlineData("informeren: uitgesteld, uitzondering: Wpg 27, uitstel-tot: P2Y", "2028-03-03T10:00:00+01:00")]
    [InlineData("informeren: uitgesteld, uitzondering: UAVG 41, uitstel-tot: 2026-01-31", "2026-02-01T00:00:00+01:00")]
    public void Sets_ADeadline(string notice, string? deadline)
    {
        var read = Sample.Read(Sample.With("informeren: binnen P1M, uitzondering: UAVG 41", notice)).SubjectNotice!;
        var asked = new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(1));

        var found = read.Deadline(asked);

        Assert.Equal(deadline is null ? null : DutchTime.ToLocal(DateTimeOffset.Parse(deadline, null)), found is { } at ? Whole(read, at) : (DateTime?)null);
    }

    // A period keeps the offset of the question, in which a clock change is not counted: a month later is the same hour by that offset.
    private static DateTime Whole(SubjectNotice notice, DateTimeOffset at) =>
        notice.Inform is InformDuty.Within ? at.DateTime : DutchTime.ToLocal(at);
}
