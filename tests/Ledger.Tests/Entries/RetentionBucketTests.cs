using Bekend.Ledger.Entries;

namespace Bekend.Ledger.Tests.Entries;

public sealed class RetentionBucketTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00Z", 12)]
    [InlineData("2031-01-01T00:00:00Z", 24372)]
    [InlineData("2031-07-15T00:00:00Z", 24378)]
    [InlineData("2031-12-31T23:59:59.999Z", 24383)]
    [InlineData("2032-01-01T00:00:00Z", 24384)]
    [InlineData("2032-01-01T00:30:00+01:00", 24383)]
    [InlineData("2031-12-31T23:30:00-01:00", 24384)]
    [InlineData("9999-12-31T23:59:59Z", 119999)]
    public void Counts_MonthsInUtc(string end, uint bucket) =>
        Assert.Equal(bucket, RetentionBucket.Of(DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture)));
}
