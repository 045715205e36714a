using Bekend.Connector.Loading;

namespace Bekend.Connector.Tests.Loading;

public sealed class CsvRecordsTests
{
    [Theory]
    [InlineData("a;b;c", new[] { "a", "b", "c" })]
    [InlineData(";;", new[] { "", "", "" })]
    [InlineData("a;", new[] { "a", "" })]
    [InlineData("\"a;b\";c", new[] { "a;b", "c" })]
    [InlineData("\"a\"\"b\";c", new[] { "a\"b", "c" })]
    [InlineData("\"\";\"\"", new[] { "", "" })]
    [InlineData("12\";c", new[] { "12\"", "c" })]
    [InlineData("\"a\" ;c", new[] { "a", "c" })]
    public void SplitsFields(string line, string[] expected)
    {
        var record = Assert.Single(Read(line));

        Assert.Equal(expected, record.Fields);
    }

    [Theory]
    [InlineData("a;b\nc;d\n")]
    [InlineData("a;b\r\nc;d\r\n")]
    [InlineData("a;b\rc;d")]
    [InlineData("\n\na;b\n\n  \nc;d\n\n")]
    public void ReadsEveryLineEnd(string text)
    {
        var records = Read(text);

        Assert.Equal(2, records.Count);
        Assert.Equal(["a", "b"], records[0].Fields);
        Assert.Equal(["c", "d"], records[1].Fields);
    }

    [Fact]
    public void KeepsAQuotedFieldOverLinesTogether()
    {
        var records = Read("\"a\nb\";c\nd;e");

        Assert.Equal(["a\nb", "c"], records[0].Fields);
        Assert.Equal((1, 3), (records[0].Line, records[1].Line));
    }

    [Theory]
    [InlineData("a;b\n\"open;b\nc;d\ne;f")]
    [InlineData("a;b\n\"open;b\nc;d\ne;\"f\"")]
    [InlineData("a;b\n\"x\"y;b\nc;d\ne;f")]
    public void LosesOnlyTheLineWithTheBrokenQuote(string text)
    {
        var records = Read(text);

        Assert.Equal([1, 2, 3, 4], records.Select(record => record.Line));
        Assert.Null(records[1].Fields);
        Assert.Equal("the quotes do not match", records[1].Fault);
        Assert.Equal(["c", "d"], records[2].Fields);
        Assert.Equal(["e", "f"], records[3].Fields);
    }

    [Fact]
    public void LosesOnlyTheLineThatIsTooLong()
    {
        var records = Read($"a;b\n{new string('x', LineSource.MaxLength + 1)}\nc;d");

        Assert.Equal([true, false, true], records.Select(record => record.Fields is not null));
        Assert.Equal(3, records[2].Line);
    }

    [Theory]
    [InlineData("bsn;voornamen;postcode", ';')]
    [InlineData("bsn,voornamen,postcode", ',')]
    [InlineData("bsn\tvoornamen\tpostcode", '\t')]
    [InlineData("\"a;b;c;d\",e", ',')]
    [InlineData("postcode", ';')]
    public void DetectsTheDelimiter(string header, char expected) => Assert.Equal(expected, CsvDialect.Detect(header));

    private static List<CsvRecord> Read(string text)
    {
        var source = new CsvRecords(new LineSource(new StringReader(text)), ';');
        var records = new List<CsvRecord>();
        while (source.Next() is { } record)
        {
            records.Add(record);
        }

        return records;
    }
}
