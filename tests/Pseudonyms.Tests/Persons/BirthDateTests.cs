using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.Persons;

public sealed class BirthDateTests
{
    [Theory]
    [InlineData("19800131", "19800131", true)]
    [InlineData("1980-01-31", "19800131", true)]
    [InlineData("31-01-1980", "19800131", true)]
    [InlineData(" 31-01-1980 ", "19800131", true)]
    [InlineData("20000229", "20000229", true)]
    [InlineData("19680000", "19680000", false)]
    [InlineData("1968-00-00", "19680000", false)]
    [InlineData("00-00-1968", "19680000", false)]
    [InlineData("19560200", "19560200", false)]
    [InlineData("19660013", "19660013", false)]
    [InlineData("00000229", "00000229", false)]
    [InlineData("00000000", "00000000", false)]
    public void Accepts_DateOfRegister(string text, string value, bool complete)
    {
        Assert.True(BirthDate.TryParse(text, out var date, out var fault));
        Assert.Null(fault);
        Assert.Equal((value, complete), (date.Value, date.IsComplete));
    }

    [Theory]
    [InlineData("19800230")]
    [InlineData("19810229")]
    [InlineData("19000229")]
    [InlineData("19801301")]
    [InlineData("19800132")]
    [InlineData("19800431")]
    [InlineData("19660032")]
    [InlineData("00001301")]
    [InlineData("17991231")]
    [InlineData("22000101")]
    public void Refuses_DateOutsideCalendar(string text)
    {
        Assert.False(BirthDate.TryParse(text, out var date, out var fault));
        Assert.Null(date);
        Assert.Equal("is not a date in the calendar between 1800 and 2199", fault);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1980")]
    [InlineData("1-1-1980")]
    [InlineData("31/01/1980")]
    [InlineData("1980-0131")]
    [InlineData("1980--1-31")]
    [InlineData("198001٣1")]
    [InlineData("+9800131")]
    [InlineData("1980013 ")]
    public void Refuses_OtherNotation(string? text)
    {
        Assert.False(BirthDate.TryParse(text, out _, out var fault));
        Assert.Equal("must be written yyyymmdd, yyyy-mm-dd or dd-mm-yyyy", fault);
    }
}
