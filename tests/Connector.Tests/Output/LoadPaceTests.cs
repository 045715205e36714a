using Bekend.Connector.Loading;
using Bekend.Connector.Output;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Output;

public sealed class LoadPaceTests
{
    private readonly JumpingTime _time = new();
    private readonly LoadPace _pace;

    public LoadPaceTests() => _pace = new LoadPace(_time);

    [Fact]
    public void ForgetsWhatWasMoreThanHalfAMinuteAgo()
    {
        // A resumed load: 40,000 rows are passed over in two seconds, then 50 a second are registered.
        After(2, 40_000, 0.4);
        for (var second = 1; second <= 30; second++)
        {
            After(1, 40_000 + (50 * second), 0.42);
        }

        Assert.Equal(50, _pace.RowsPerSecond!.Value, 0.01);
    }

    [Fact]
    public void ReckonsWithEveryRowOfTheFile_NotOnlyThoseRead()
    {
        After(10, finished: 1000, fraction: 0.5, read: 1500);

        // 3000 rows in the whole file, 2000 of them to do, 100 a second.
        Assert.Equal(20, _pace.Left!.Value.TotalSeconds, 0.01);
    }

    [Fact]
    public void ReckonsWithWhatWasRead_AtTheEndOfTheFile()
    {
        After(10, finished: 50, fraction: 1, read: 60);

        Assert.Equal(2, _pace.Left!.Value.TotalSeconds, 0.01);
    }

    [Theory]
    [InlineData(1000, 1000, 1.0)]
    [InlineData(1000, 900, null)]
    [InlineData(99, 50, 0.1)]
    [InlineData(1000, 0, 0.5)]
    public void TellsNoTimeLeft_WhenThereIsNoneOrNobodyKnows(int read, int finished, double? fraction)
    {
        After(10, finished, fraction, read);

        Assert.Null(_pace.Left);
    }

    [Fact]
    public void TellsThatItStandsStill()
    {
        After(10, 1000, 0.5);
        After(31, 1000, 0.5);
        After(1, 1000, 0.5);

        Assert.Equal(0, _pace.RowsPerSecond);
        Assert.Null(_pace.Left);
    }

    private void After(double seconds, int finished, double? fraction, int? read = null)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        _pace.Note(new LoadCounts { Read = read ?? finished, Added = finished }, fraction);
    }
}
