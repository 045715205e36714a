using Bekend.Connector.Loading;
using Bekend.Connector.Output;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Output;

public sealed class PlainLoadProgressTests
{
    [Fact]
    public void WritesALine_EveryFiveSeconds()
    {
        using var error = new StringWriter();
        var time = new JumpingTime();
        var progress = new PlainLoadProgress(error, time);
        for (var second = 1; second <= 12; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            progress.Update(new LoadCounts { Read = 200 * second, Added = 100 * second }, second / 20.0);
            progress.Update(new LoadCounts { Read = 200 * second, Added = 100 * second }, null);
        }

        Assert.Equal(
            [
                "500 of 1,000 rows read are done, 0 refused, 100 rows/s, about 35 s left",
                "1,000 of 2,000 rows read are done, 0 refused, 100 rows/s, about 30 s left",
            ],
            error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void NamesTheFirstRefusalsOnly()
    {
        using var error = new StringWriter();
        var progress = new PlainLoadProgress(error, new JumpingTime());
        for (var line = 2; line < 100; line++)
        {
            progress.Refused(line, "bsn: fails the 11-test");
        }

        var lines = error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(51, lines.Length);
        Assert.Equal("line 2: bsn: fails the 11-test", lines[0]);
    }
}
