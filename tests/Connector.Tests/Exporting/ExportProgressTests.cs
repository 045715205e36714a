using Bekend.Connector.Output;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Exporting;

public sealed class ExportProgressTests
{
    [Fact]
    public void Tells_EveryFiveSeconds()
    {
        var (time, error) = (new JumpingTime(), new StringWriter());
        var progress = new ExportProgress(error, time);
        for (var second = 1; second <= 11; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            progress.Update(second * 1000);
        }

        Assert.Equal(
            ["5,000 disclosures, 1,000 a second", "10,000 disclosures, 1,000 a second", ""], error.ToString().Split(Environment.NewLine));
    }
}
